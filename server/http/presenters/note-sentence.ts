import type { HealthAnswer } from '../../platform/health';

type Figures = Readonly<Record<string, number>>;

/** What a check has to say while all is well, in Chinese by its code; an unknown one as it came. Null: nothing. */
export function noteSentence({ code, note, figures = {} }: HealthAnswer): string | null {
  return (code === undefined ? undefined : sentences.get(code)?.(figures)) ?? note ?? null;
}

const sentences = new Map<string, (figures: Figures) => string>([
  ['health.bot-standby', () => '正常；另有一个机器人进程待命，随时接替'],
  ['health.disk-low', ({ freeMegabytes = 0 }) => `磁盘还剩 ${freeMegabytes} MB，请尽早腾空间`],
  [
    'health.spool-bad',
    ({ lines = 0 }) => `${lines} 行没读懂的消息已另存（数据文件夹 spool/bad-*.jsonl），请人看一看`,
  ],
  [
    'health.set-aside',
    ({ messages = 0, dues = 0 }) =>
      `${[...counted(messages, '条消息'), ...counted(dues, '个定时提醒')].join('、')}没处理成，已另存，等人处理（npm run yimen -- set-aside list）`,
  ],
]);

const counted = (count: number, what: string): readonly string[] => (count > 0 ? [`${count} ${what}`] : []);
