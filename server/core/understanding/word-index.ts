/** A known word at a place of the text. */
export interface WordHit {
  readonly word: string;
  readonly at: number;
}

export interface WordIndex {
  /** Every known word in the text, in order of place; one pass, whatever the number of words. */
  find(text: string): readonly WordHit[];
}

export function createWordIndex(words: Iterable<string>): WordIndex {
  const byFirst = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const first = word.charAt(0);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [word]);
    else list.push(word);
  }
  return {
    find(text) {
      const hits: WordHit[] = [];
      for (let at = 0; at < text.length; at += 1) {
        for (const word of byFirst.get(text.charAt(at)) ?? []) {
          if (text.startsWith(word, at)) hits.push({ word, at });
        }
      }
      return hits;
    },
  };
}
