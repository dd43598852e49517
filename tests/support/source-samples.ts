import type { SourceBotSayings } from '../../bot/wording/source-bot-sayings';
import type { FeedSayings } from '../../server/core/notices/feeds/sayings';

const source = '市气象台';

/** Parameters for everything said about sources of notices by themselves. */
export const feedSamples: FeedSayings = {
  'source-failing': {
    ...{ source, times: 3, code: 'unreachable', lastGoodAt: '2026-06-09T08:20:00.000Z' },
    nextAt: '2026-06-09T08:45:00.000Z',
  },
  'source-good-again': { source },
  'source-held': { source, count: 12 },
  'feed-item-held': { source, title: '暴雨橙色预警', reason: 'notices.nobody-reviews' },
  'feed-item-withdrawn': {
    ...{ source, title: '暴雨橙色预警', number: 'YX-0609-N01' },
    withdrawnAt: '2026-06-09T08:20:00.000Z',
  },
};

/** Parameters for what the bot answers to words about sources. */
export const sourceBotSamples: SourceBotSayings = {
  'source-list': { lines: ['市气象台：6月9日16:20取到，当前无预警'] },
  'source-list-none': {},
  'source-unknown': { words: '水利局', names: [source] },
  'source-which': { words: '局', names: ['农业局', '教育局'] },
  'source-none-held': { source },
  'source-held-confirm': { source, as: 'new', count: 7, titles: ['· 关于春耕的通知'] },
  'source-held-decided': { source, as: 'dropped', count: 2 },
  'source-held-kept': { source },
  'refused-source-keeper': {},
};
