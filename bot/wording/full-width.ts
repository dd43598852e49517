const marks: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  ['?', '？'],
  ['!', '！'],
  [';', '；'],
  [':', '：'],
]);

/** Marks behind a Chinese character as Chinese writes them: words are kept normalised, with half-width marks. */
export function fullWidth(words: string): string {
  return words.replace(/(?<=\p{Script=Han})[,?!;:]/gu, (mark) => marks.get(mark) ?? mark);
}
