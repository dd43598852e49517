import { normaliseText } from '../../shared/normalise-text';

/** No more of a text is compared. */
const mostCompared = 500;
const buckets = 1_024;
/** Numbers and what they number: where it is says nothing of what it is. */
const PLACE_WORDS =
  /[0-9零一二三四五六七八九十百两]{1,4}(?:号?楼|栋|幢|单元|号院|弄|室|号|层|期|组|片区|片)|[\d\s\p{P}\p{S}]/gu;
/** Letters that every message has. */
const COMMON = /[的了呢啊吧嘛呀哦请您你我们在是有就都也又还很]/gu;

/** What is left of a text when place, numbers and small words are taken out. */
export function bareWords(text: string): string {
  const capped = normaliseText(text.slice(0, mostCompared * 4)).slice(0, mostCompared);
  return capped.toLowerCase().replace(PLACE_WORDS, '').replace(COMMON, '');
}

/**
 * How like two texts are in their words, 0 to 1: the cosine of their hashed letters and pairs of letters. The same both ways,
 * 1 for texts of the same words, 0 when one of two different ones says nothing. Time linear in the capped texts.
 */
export function wordSimilarity(one: string, other: string): number {
  const words = bareWords(one);
  const others = bareWords(other);
  if (words === others) return 1;
  const first = countGrams(words);
  const second = countGrams(others);
  const lengths = dot(first, first) * dot(second, second);
  return lengths === 0 ? 0 : Math.min(1, dot(first, second) / Math.sqrt(lengths));
}

/** Runs of at least two letters that both texts hold, longest first: what speaks for their likeness. */
export function sharedWords(one: string, other: string, most = 5): readonly string[] {
  const words = bareWords(one);
  const others = bareWords(other);
  const pairs = new Set(
    Array.from({ length: Math.max(0, others.length - 1) }, (_, at) => others.slice(at, at + 2)),
  );
  const runs = new Set<string>();
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    if (pairs.has(words.slice(at, at + 2))) continue;
    if (at > from) runs.add(words.slice(from, at + 1));
    from = at + 1;
  }
  return [...runs].sort((a, b) => b.length - a.length).slice(0, most);
}

// A pair says more than a letter.
const weights = [1, 2] as const;

function countGrams(text: string): Float64Array {
  const counts = new Float64Array(buckets);
  for (let at = 0; at < text.length; at += 1)
    for (const [index, weight] of weights.entries()) {
      const size = index + 1;
      if (at + size > text.length) continue;
      const bucket = hash(text, at, at + size);
      counts[bucket] = (counts[bucket] ?? 0) + weight;
    }
  return counts;
}

/** FNV-1a over the letters. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let at = from; at < to; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0) % buckets;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < buckets; index += 1) sum += (one[index] ?? 0) * (other[index] ?? 0);
  return sum;
}
