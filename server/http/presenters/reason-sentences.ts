import { shanghaiParts } from '../../core/shared/shanghai-time';
import type { TroubleCode } from '../../core/shared/process-reports';
import type { HealthAnswer, HealthTrouble } from '../../platform/health';

type Figures = Readonly<Record<string, number>>;
type CheckCode =
  | 'health.no-community'
  | 'health.redis-away'
  | 'health.clock-off'
  | 'health.waits'
  | 'health.no-report'
  | 'health.silent'
  | 'health.disk-full'
  | 'health.disk-nearly-full'
  | 'health.spool-waits'
  | 'health.failed'
  | 'health.no-answer';
export type ReasonCode = TroubleCode | CheckCode;

/** English for machines and logs, Chinese with what to do for people. */
type Sentence = readonly [english: (figures: Figures) => string, chinese: (figures: Figures) => string];

const callUp = '紧急事项请打电话';

const sentences: Readonly<Record<ReasonCode, Sentence>> = {
  stopping: [() => 'is stopping', () => '正在停下'],
  'sweep-fails': [
    () => 'the minute sweep fails and is tried again',
    () => '每分钟一次的检查出错，正在再试；提醒可能会晚，请看日志',
  ],
  'store-fails': [
    () => 'sending fails and is tried again',
    () => '发消息时存储出错，正在再试；一直这样请看日志',
  ],
  standby: [
    () => 'another process sends for this account',
    () => '另一个机器人进程正在用这个账号，这个进程待命；没有另开的话，十几秒后自己接替',
  ],
  'account-starting': [() => 'the chat account is starting', () => '聊天账号正在登录，请稍等'],
  'account-down': [
    () => 'the chat account cannot log in and is tried again',
    () => `聊天账号登录不上，正在再试；请看看网络和这个号的手机，${callUp}`,
  ],
  'account-logged-out': [
    () => 'the chat account is logged out',
    () => `聊天账号退出了登录；请用这个号的手机重新登录，${callUp}`,
  ],
  'account-silent': [
    () => 'the chat account has fallen silent and is being replaced',
    () => `聊天账号没有动静，正在重新连接；几分钟后还这样，请看看网络和这个号的手机，${callUp}`,
  ],
  'account-throttled': [
    (figures) => `the chat account is throttled${againAt(figures)}`,
    (figures) => `聊天账号被限制发送，${retryAt(figures)}；${callUp}`,
  ],
  'account-banned': [
    (figures) => `the chat account is refused again and again${againAt(figures)}`,
    (figures) => `聊天账号一再被拒发，可能被封，${retryAt(figures)}；请用手机登录这个号看看，${callUp}`,
  ],
  'account-day-spent': [
    (figures) => `the chat account has said all it may in a day${againAt(figures)}`,
    (figures) => `聊天账号一天能发的条数用完了，${retryAt(figures)}；${callUp}`,
  ],
  'sending-fails': [
    (figures) => `nobody knows whether the last messages arrived${againAt(figures)}`,
    (figures) => `连着几条消息不知道发到没有，先停一停，${retryAt(figures)}；${callUp}`,
  ],
  'health.no-community': [
    () => 'no community is loaded; run: npm run yimen -- import demo/community',
    () => '还没有装入社区资料；请运行 npm run yimen -- import demo/community',
  ],
  'health.redis-away': [
    () => 'redis does not answer',
    () => 'Redis 没有应答；消息照常办理，提醒最多晚一分钟',
  ],
  'health.clock-off': [
    ({ ms = 0 }) => `the clock differs from the store's by ${String(ms)} ms`,
    ({ ms = 0 }) => `本机时钟与存储差 ${String(Math.round(Math.abs(ms) / 1000))} 秒，请校准`,
  ],
  'health.waits': [() => 'waits for a community', () => '在等社区资料装入'],
  'health.no-report': [() => 'has not reported yet', () => '还没有报到，请稍等'],
  'health.silent': [
    () => 'has been silent for over 15 s',
    () => '超过 15 秒没有报到，可能停了；会自动重启，一直这样请看日志',
  ],
  'health.disk-full': [
    () => 'the disk is full: new messages are refused',
    () => '磁盘满了，新消息收不进；已收下的都在。请腾出空间，腾出后自动恢复',
  ],
  'health.disk-nearly-full': [
    ({ freeMegabytes = 0 }) => `${String(freeMegabytes)} MB are left on the disk: soon nothing can be stored`,
    ({ freeMegabytes = 0 }) => `磁盘只剩 ${String(freeMegabytes)} MB，很快就存不下新消息，请马上腾空间`,
  ],
  'health.spool-waits': [
    ({ messages = 0 }) =>
      `${String(messages)} messages wait on disk for over a minute although the store answers`,
    ({ messages = 0 }) => `${String(messages)} 条消息在磁盘上等了一分钟以上还没办；一直这样请看日志`,
  ],
  'health.failed': [() => 'the check failed', () => '查不到状况，可能连不上；会自动再试，一直这样请看日志'],
  'health.no-answer': [() => 'does not answer', () => '没有及时应答；会自动再试，一直这样请看日志'],
};

const byCode: ReadonlyMap<string, Sentence> = new Map(Object.entries(sentences));

/** A reason as `/ready` says it. Figures: `untilMs` since 1970, `urgentWaiting`, `ms`, `freeMegabytes`, `messages`. */
export function reason(code: ReasonCode, figures: Figures = {}): HealthTrouble {
  const { urgentWaiting = 0 } = figures;
  const waiting = urgentWaiting > 0 ? `; ${String(urgentWaiting)} urgent wait` : '';
  return { whyNot: `${sentences[code][0](figures)}${waiting}`, code, figures };
}

/** The same for people; a reason without a code as it came. */
export function reasonInChinese({ code, whyNot = '', figures = {} }: HealthAnswer): string {
  const sentence = code === undefined ? undefined : byCode.get(code);
  if (!sentence) return whyNot;
  const { urgentWaiting = 0 } = figures;
  const waiting = urgentWaiting > 0 ? `（${String(urgentWaiting)} 条紧急消息没发出去）` : '';
  return `${sentence[1](figures)}${waiting}`;
}

const againAt = ({ untilMs }: Figures): string =>
  untilMs === undefined ? '' : `; tried again at ${new Date(untilMs).toISOString()}`;

function retryAt({ untilMs }: Figures): string {
  if (untilMs === undefined) return '过一会儿再试';
  const { hour, minute } = shanghaiParts(new Date(untilMs));
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} 再试`;
}
