import type { BotSayings } from './bot-sayings';
import type { SayingReader } from './saying-reader';

type Codes = 'noted' | 'gap-told';

/** What is said while something of ours is away, and after. */
export const outageWording: Readonly<Record<Codes & keyof BotSayings, (p: SayingReader) => string>> = {
  noted: (p) => {
    const phone = p.optional('dutyPhone');
    return `已记下。系统暂时连不上，恢复后马上处理，不用重发。${phone ? `急事请打值班电话${phone}，有危险` : '急事请'}打110、119、120。`;
  },
  'gap-told': (p) =>
    `${p.moment('from')}–${p.moment('to')} 没有收到群消息（${p.list('rooms').join('、')}），这段时间的话可能没看到，请看一眼群。`,
};
