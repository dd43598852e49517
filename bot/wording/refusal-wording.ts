import type { BotSayings } from './bot-sayings';
import type { SayingReader } from './saying-reader';

type Codes = Extract<keyof BotSayings, `refused-${string}`>;

/** What somebody hears when the rules say no. */
export const refusalWording: Readonly<Record<Codes, (p: SayingReader) => string>> = {
  'refused-already-accepted': (p) => `${p.text('number')} 已由${p.text('owner')}接单。`,
  'refused-not-yours': (p) => `${p.text('number')} 现在由${p.text('owner')}负责，没有改动。`,
  'refused-closed': (p) => `${p.text('number')} 已经结束，没有改动。还有问题请直接说。`,
  'refused-not-claimed': (p) => `${p.text('number')} 还在办，办好会问您。发“进度”可查。`,
  'refused-rated': (p) => `${p.text('number')} 已经评价过了，谢谢。`,
  'refused-urged': (p) => `${p.text('number')} 今天已经催过，负责人收到了。明天还可以再催；急事请回“人工”。`,
  'refused-transfer-self': (p) => `${p.text('number')} 就在您手上，没有改动。`,
  'refused-complaint-stays': (p) => `${p.text('number')} 涉及工作人员，不能转，没有改动。`,
  'refused-busy': () => '刚才同时有几个人在改，请再发一次。',
};
