import type { FeedSayings } from '../../server/core/notices/feeds/sayings';
import { quote } from './quote';
import type { Sentence } from './render-saying';
import type { SayingReader } from './saying-reader';
import type { SourceBotSayings } from './source-bot-sayings';
import { troubleWords } from './source-troubles';

/** Sentences about where notices come from. */
export const sourceWording: Readonly<Record<keyof FeedSayings | keyof SourceBotSayings, Sentence>> = {
  'source-failing': (p) => {
    const lastGood =
      p.optional('lastGoodAt') === null ? '还没有取到过' : `上次取到是${p.moment('lastGoodAt')}`;
    return `来源${quote(p.text('source'))}连续${p.count('times')}次取不到（${troubleWords(p.text('code'))}），${lastGood}。会自己再试，取到了告诉您。`;
  },
  'source-good-again': (p) => `来源${quote(p.text('source'))}又取得到了。`,
  'source-held': (p) =>
    `来源${quote(p.text('source'))}一下来了很多，有${p.count('count')}条先压着没发。发“来源 ${p.text('source')} 放行”或“来源 ${p.text('source')} 丢弃”。`,
  'feed-item-held': (p) =>
    `来源${quote(p.text('source'))}的${quote(p.text('title'))}没有做成通知：${reasonWords(p.text('reason'))}。改好后发“来源 ${p.text('source')} 放行”。`,
  'feed-item-withdrawn': (p) =>
    `来源${quote(p.text('source'))}说${quote(p.text('title'))}，这件事的通知${p.text('number')}已在${p.moment('withdrawnAt')}撤回，所以先压着没发。要发就发“来源 ${p.text('source')} 放行”，不发就发“来源 ${p.text('source')} 丢弃”。`,
  'source-list': (p) => `通知来源：\n${p.list('lines').join('\n')}`,
  'source-list-none': () => '还没有设通知来源。来源写在社区资料的 sources.csv 里。',
  'source-unknown': (p) => `没有叫${quote(p.text('words'))}的来源。来源有：${p.list('names').join('、')}。`,
  'source-which': (p) => `${quote(p.text('words'))}不止一个，请写全名：${p.list('names').join('、')}。`,
  'source-none-held': (p) => `来源${quote(p.text('source'))}没有压着的内容。`,
  'source-held-confirm': (p) => {
    const titles = p.list('titles');
    const more = p.count('count') > titles.length ? [`等${String(p.count('count'))}条`] : [];
    return [
      `${isDropped(p) ? '丢弃' : '放行'}${quote(p.text('source'))}的：`,
      ...titles,
      ...more,
      '1 确认 2 取消',
    ].join('\n');
  },
  'source-held-decided': (p) =>
    isDropped(p)
      ? `来源${quote(p.text('source'))}的${p.count('count')}条丢弃了。`
      : `来源${quote(p.text('source'))}放行了${p.count('count')}条，马上做成通知。`,
  'source-held-kept': (p) => `好的，来源${quote(p.text('source'))}的内容还压着。`,
  'refused-source-keeper': () => '来源由窗口和书记管，您不能看或改。',
};

const isDropped = (p: SayingReader): boolean => p.text('as') === 'dropped';

const reasons: ReadonlyMap<string, string> = new Map([
  ['notices.room-full', '群里今天的通知满了'],
  ['notices.nobody-there', '没有居民群'],
  ['notices.nobody-reads', '没有人收得到'],
  ['notices.nobody-reviews', '没有人能审'],
  ['failed', '程序出错，请告诉运维'],
  ['notices.empty', '没有内容'],
  ['notices.too-long', '太长'],
  ['notices.end-too-far', '有效期太长'],
]);

const reasonWords = (code: string): string => reasons.get(code) ?? '现在做不成';
