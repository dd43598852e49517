import type { BotSayings } from './bot-sayings';
import type { SayingReader } from './saying-reader';

type Codes = Exclude<
  Extract<keyof BotSayings, `refused-${string}`>,
  `refused-task-${string}` | `refused-leave-${string}`
>;

/** What somebody hears when the rules say no. */
export const refusalWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'refused-already-accepted': (p) => `${p.text('number')} 已由${p.text('owner')}接单。`,
  'refused-not-yours': (p) => `${p.text('number')} 现在由${p.text('owner')}负责，没有改动。`,
  'refused-closed': (p) => `${p.text('number')} 已经结束，没有改动。还有问题请直接说。`,
  'refused-not-claimed': (p) => `${p.text('number')} 还在办，办好会问您。发“进度”可查。`,
  'refused-rated': (p) => `${p.text('number')} 已经评价过了，谢谢。`,
  'refused-urged': (p) =>
    `${p.text('number')} 今天已经催过，负责人收到了。下个工作日还可以再催；急事请回“人工”。`,
  'refused-transfer-self': (p) => `${p.text('number')} 就在您手上，没有改动。`,
  'refused-complaint-stays': (p) => `${p.text('number')} 涉及工作人员，不能转也不能改类，没有改动。`,
  'refused-danger-stays': (p) => `${p.text('number')} 是紧急事，类别不改，没有改动。不是险情请办结并说明。`,
  'refused-duty-taken': (p) => `${p.period('from', 'to')}的班已由${p.text('name')}确认，不用您来值。`,
  'refused-duty-begun': (p) => `${p.period('from', 'to')}的班已经开始或过去，没有改动。`,
  'refused-duty-not-yours': (p) => `${p.period('from', 'to')}由${p.text('name')}值班，没有改动。`,
  'refused-swap-self': () => '这个班就是这位值，没有改动。',
  'refused-swap-away': (p) => `${p.text('name')}在${p.period('from', 'to')}请假，不能换，没有改动。`,
  'refused-swap-on-duty': (p) => `${p.text('name')}在${p.period('from', 'to')}已有别的班，不能换，没有改动。`,
  'refused-too-late': (p) =>
    `${p.text('number')} 已过时限（${p.plainMoment('dueAt')}），不能再延期，没有改动。请尽快办好。`,
  'refused-not-later': (p) =>
    `${p.text('number')} 的时限本来就是${p.moment('dueAt')}，没有改动。请写一个更晚的日子。`,
  'refused-over-already': (p) => `${p.text('number')} 您写的日子已经过了，没有改动。`,
  'refused-no-working-day': (p) => `${p.text('number')} 那天不上班，没有改动。请写一个工作日。`,
  'refused-urgent-stays': (p) =>
    `${p.text('number')} 是急事，不能延期或停时限，没有改动。${p.moment('dueAt')}前要有结果。`,
  'refused-nobody-decides': (p) => `${p.text('number')} 现在没有人能批，没有改动。请打电话给书记。`,
  'refused-nothing-to-decide': (p) => `${p.text('number')} 没有等着批的申请，可能已经批过了。`,
  'refused-decides-another': (p) => `${p.text('number')} 的申请要由书记或街道来批，没有改动。`,
  'refused-supervision': (p) =>
    `${p.text('number')} 督办由街道发，没有改动。要催请回“催 ${p.text('number').split('-').at(-1) ?? ''}”。`,
  'refused-not-accepted': (p) => `${p.text('number')} 还没人签收，或者已经在等，没有改动。`,
  'refused-clock-runs': (p) => `${p.text('number')} 的时限没有停，不用继续。`,
  'refused-decided': (p) =>
    `${p.text('number')} 已定由${p.text('owner')}办，不再转，没有改动。有困难请找书记。`,
  'refused-busy': () => '刚才同时有几个人在改，请再发一次。',
};
