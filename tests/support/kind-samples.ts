import type { KindBotSayings } from '../../bot/wording/kind-bot-sayings';
import type { KindSayings } from '../../server/core/requests/kind-sayings';

const number = 'YX-0609-001';
const at = '2026-06-16T09:30:00.000Z';
const topic = '宅基地';

/** Parameters for what is said about the kind of a request. */
export const kindSamples: KindSayings = {
  'kind-asked': {
    ...{ number, place: '3栋2单元', text: '老房子的证咋给闺女', acceptDueAt: at },
    guesses: ['不动产过户咨询', '户口咨询', topic],
  },
  'kind-told': { number, by: '赵敏', topic, owner: '赵敏', next: '陈刚', dueAt: at, was: at },
  'kind-told-staff': { number, by: '赵敏', topic, next: '陈刚', dueAt: at },
};

export const kindBotSamples: KindBotSayings = {
  'kind-set': { number, topic, next: '陈刚', decider: null },
  'kind-same': { number, topic },
  'kind-how': { number, words: '天上的事' },
  'which-kind': { number, topics: ['户口怎么办理（咨询）', '办理户口'] },
  'refused-danger-stays': { number },
};
