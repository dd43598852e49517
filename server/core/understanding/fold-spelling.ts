import { SLIPS, TRADITIONAL_PAIRS } from './fold-table';

/** Folds traditional characters and common slips of sound into the spelling of the rules; length and positions stay. */
export type FoldSpelling = (text: string) => string;

export function createFoldSpelling(): FoldSpelling {
  const simplified = pairsOf(TRADITIONAL_PAIRS);
  const meant = new Map(SLIPS);
  const slips = new RegExp(SLIPS.map(([slip]) => slip).join('|'), 'g');
  return (text) => {
    let folded = '';
    for (let at = 0; at < text.length; at += 1) {
      const char = text.charAt(at);
      folded += simplified.get(char) ?? char;
    }
    return folded.replace(slips, (slip) => meant.get(slip) ?? slip);
  };
}

function pairsOf(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (let at = 0; at + 1 < text.length; at += 2) pairs.set(text.charAt(at), text.charAt(at + 1));
  return pairs;
}
