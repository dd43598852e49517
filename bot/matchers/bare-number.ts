import { plainWords } from './plain-words';

/** 2, ②, 选2, 第2个: one small number and nothing else; null: anything more. */
export function matchNumber(text: string): number | null {
  const found = /^(?:选|我选|回|第)?([1-9])(?:个|号)?$/u.exec(plainWords(text));
  return found ? Number(found[1]) : null;
}
