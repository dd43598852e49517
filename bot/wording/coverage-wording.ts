import type { CoverageSayings } from '../../server/core/coverage/sayings';
import type { SayingReader } from './saying-reader';

const causes: ReadonlyMap<string, string> = new Map([
  ['no-area', '没有划入片区'],
  ['no-post', '没有岗位负责'],
  ['no-holder', '岗位没有A岗'],
  ['all-away', '能接的人都请假'],
  ['no-duty', '下班时间没人值班，窗口也请假'],
  ['duty-away', '值班的人请假，窗口也请假'],
  ['duty-unconfirmed', '值班还没回“收到”'],
  ['two-posts', '有两个岗位管'],
  ['two-on-duty', '有两个人值班'],
]);

const matters: ReadonlyMap<string, string> = new Map([
  ['land', '土地和集体事务'],
  ['question', '咨询'],
  ['danger', '紧急和水电气'],
]);

/** What the secretary hears when not everything has exactly one owner. */
export const coverageWording: Readonly<Record<keyof CoverageSayings, (p: SayingReader) => string>> = {
  'coverage-holes': (p) => {
    const lines = p.periodsIn('froms', 'tos').map((period, index) => lineOf(p, period, index));
    const found = [
      ...(p.count('holes') > 0 ? [`${p.count('holes')}处没人负责`] : []),
      ...(p.count('overlaps') > 0 ? [`${p.count('overlaps')}处重复`] : []),
    ];
    const more = p.count('holes') + p.count('overlaps') - lines.length;
    return [
      `【覆盖检查】今后${p.count('days')}天${found.join('、')}，请安排：`,
      ...lines,
      ...(more > 0 ? [`还有${more}处没有列出。`] : []),
      '已记为您的任务，安排好后回“编号 完成”。',
    ].join('\n');
  },
  'coverage-task': (p) => {
    const [matter, names, cause, where] = [
      p.text('matter'),
      p.text('names'),
      p.text('cause'),
      p.text('where'),
    ];
    return `补上空档：${holeOf({ matter, names, cause, where }, p.period('from', 'to'))}`;
  },
};

function lineOf(p: SayingReader, period: string, index: number): string {
  const [matter = '', names = '', cause = '', where = '', task = ''] = [
    ...['matters', 'names', 'causes', 'wheres', 'tasks'].map((list) => p.list(list)[index] ?? ''),
  ];
  return `${index + 1}. ${holeOf({ matter, names, cause, where }, period)}${task && ` ${task}`}`;
}

type Hole = Readonly<Record<'matter' | 'names' | 'cause' | 'where', string>>;

const holeOf = ({ matter, names, cause, where }: Hole, period: string): string =>
  `${where || '全社区'}${matters.get(matter) ?? ''}：${period}${causes.get(cause) ?? cause}${names && `（${names}）`}`;
