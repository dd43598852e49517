import { compileRules } from '../compile-rules';
import { createMatchTopics, type TopicMatch } from '../match-topics';
import { soundsLikeRequest } from '../sounds-like-request';
import { allTopicRules } from '../topics';
import { SIGN_WORDS } from './sign-words';
import { BUCKETS } from './signals-model';

/** What is said first tells whether something is asked for; no more is looked at. */
const MOST_READ = 300;
const SENTENCES = /(?<=[。!?;\n])/;
const NOT_LETTERS = /[^\p{L}\p{N}]+/gu;
/** Lengths that tell small talk from letters. */
const LENGTHS = [5, 9, 14, 22, 40, 80];
const SURE = 0.75;
const SEED = 0x3c6ef372;

export interface Signs {
  /** Each once: its letters and pairs of letters, and what rules and lists of words find in it. */
  readonly buckets: readonly number[];
  /** The words of the rule that fits best, else words of the lists; longest first, at most five. */
  readonly words: readonly string[];
}

/** Reads the signs of a text in folded words. */
export type ReadSigns = (folded: string) => Signs;

const MOST_WORDS = 5;

export function createReadSigns(): ReadSigns {
  const matchTopics = createMatchTopics(compileRules(allTopicRules()));
  const lists = Object.entries(SIGN_WORDS).map(([name, words]) => ({
    name,
    pattern: new RegExp([...words].sort((one, other) => other.length - one.length).join('|'), 'g'),
  }));
  let last = '';
  let read: Signs = { buckets: [], words: [] };
  // The same message is asked about twice: whether it is danger, and whether it is a request.
  return (folded) => {
    const text = folded.slice(0, MOST_READ);
    if (text === last) return read;
    const buckets = new Set<number>();
    const letters = text.toLowerCase().replace(NOT_LETTERS, '');
    for (let at = 0; at < letters.length; at += 1) {
      const one = mixed(SEED ^ letters.charCodeAt(at));
      buckets.add(one & (BUCKETS - 1));
      if (at + 1 < letters.length) buckets.add(mixed(one ^ letters.charCodeAt(at + 1)) & (BUCKETS - 1));
    }
    const match = text
      .split(SENTENCES)
      .flatMap((sentence) => matchTopics(sentence, 0))
      .reduce<TopicMatch | null>((most, it) => (most !== null && most.score >= it.score ? most : it), null);
    const best = match?.score ?? 0;
    const found = lists.map(({ name, pattern }) => ({ name, words: text.match(pattern) ?? [] }));
    const counts = found.map(({ name, words }) => `${name}${Math.min(3, words.length)}`);
    const has = new Set(counts.filter((count) => !count.endsWith('0')).map((count) => count.slice(0, -1)));
    const signs = [
      ...(best >= SURE ? ['sure', 'sure-too', 'sure-again'] : best > 0 ? ['weak', 'weak-too'] : ['none']),
      ...(soundsLikeRequest(text.slice(0, 39)) ? ['asks', 'asks-too'] : []),
      ...counts,
      `length${LENGTHS.filter((length) => text.length >= length).length}`,
      `${has.has('thing')}${has.has('trouble')}${has.has('asking')}`,
      `p${has.has('thing')}${has.has('private')}${has.has('trouble') || has.has('asking')}`,
      `d${has.has('somebody')}${has.has('harm')}${has.has('hurry')}`,
    ];
    for (const sign of signs) buckets.add(hashOf(sign) & (BUCKETS - 1));
    const listed = found
      .filter(({ name }) => name === 'thing' || name === 'trouble' || name === 'asking')
      .flatMap(({ words }) => words);
    [last, read] = [text, { buckets: [...buckets], words: longestOf(match?.evidence ?? listed) }];
    return read;
  };
}

function longestOf(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort((one, other) => other.length - one.length).slice(0, MOST_WORDS);
}

function hashOf(word: string): number {
  let hash = mixed(SEED + 1);
  for (let at = 0; at < word.length; at += 1) hash = mixed(hash ^ word.charCodeAt(at));
  return hash;
}

/** Every bit of the number moves every other (murmur3's last steps). */
function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
