import { plainWords } from './plain-words';

export type RatingWord = 'satisfied' | 'basically-satisfied' | 'not-satisfied';

const LEAD = '(?:选|我|我选|回复|对这次)?';
const NOT = new RegExp(`^${LEAD}(?:3|不满意|很不满意|非常不满意|不太满意|差评|差|不好|太差|很差|不行)`);
const BASICALLY = new RegExp(
  `^${LEAD}(?:2|基本满意|还行|还可以|一般|凑合|马马虎虎|还好|过得去|比较满意|勉强)`,
);
const SATISFIED = new RegExp(
  `^${LEAD}(?:1|满意|很满意|非常满意|挺满意|十分满意|特别满意|相当满意|好评|很好|非常好|挺好|蛮好|好|棒|点赞|赞|太好了|可以)`,
);

/** 满意 / 基本满意 / 不满意, or 1 2 3; null for anything else. */
export function matchRatingWord(text: string): RatingWord | null {
  const words = plainWords(text).replace(/\s+/g, '');
  if (/^[123]\d/.test(words) || words.length > 60) return null;
  if (NOT.test(words)) return 'not-satisfied';
  if (BASICALLY.test(words)) return 'basically-satisfied';
  return SATISFIED.test(words) && !/[吗?]|好的(?!谢)|好像|好久|可以吗/.test(words) ? 'satisfied' : null;
}
