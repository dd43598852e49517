import { asksForHuman } from './asks-for-human';
import { plainWords } from './plain-words';

export type YesNoHuman = 'yes' | 'no' | 'human';

const YES =
  /^(?:选|回复|回|我选)?(?:1|一|yes|y|ok|okay)(?:对|是|是的|号)?$|^(?:对|对的|对对+|对呀|对啊|对头|对喽|没错|没错的|是|是的|是啊|是呀|是嘞|是滴|就是|就是的|就是这个|就是它|嗯|嗯嗯+|恩|恩恩|嗯呢|嗯对|嗯是的|好|好的|好呀|好嘞|行|行的|可以|可以的|中|要得|确认|确定|正确|没问题|要|要的|需要|跟进|是这样|是这样的|是这个|对是的|是的对|对没错|是的没错|对就是这个|得|成|晓得|有|同意)(?:啊|呀|的|呢|哈|了|嘛|吧|谢谢)?$/;
const NO =
  /^(?:选|回复|回|我选)?(?:2|二|两|no|n)(?:不对|号)?$|^(?:不对|不是|不是的|不是这个|不对的|不|否|错|错了|错的|不正确|没有|不要|不用|不需要|不行|搞错了|弄错了|说错了|理解错了|不是这样|不是这样的|不是这意思|不对头|不是这个意思|no|不了|另外的事|别的事|不是这件事|不同意|不确认)(?:啊|呀|的|呢|哈|了|嘛|吧)?$/;

/** The answer to 1 对 2 不对 3 找人工, in digits or words; null for anything else. */
export function matchYesNoHuman(text: string): YesNoHuman | null {
  const words = plainWords(text).replace(/[\s\p{P}]+/gu, '');
  if (YES.test(words)) return 'yes';
  if (NO.test(words)) return 'no';
  if (/^(?:选|回复|回|我选)?(?:3|三)(?:号|找人工|人工)?$/.test(words) || asksForHuman(text)) return 'human';
  return null;
}
