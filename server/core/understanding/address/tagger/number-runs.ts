import type { AddressToken } from './address-tokens';

/** Numbers, letters and numerals in a row, as 12, b3 or 十二. */
export interface NumberRun {
  readonly from: number;
  readonly to: number;
  readonly shape: string;
  /** What is counted: the words after it, as 号楼, 单元 or 室. */
  readonly unit: string;
  readonly before: string;
  /** How many runs stand before and after it in a chain as 12-3-501. */
  readonly chainBefore: number;
  readonly chainAfter: number;
}

/** The runs of an address, in order. */
export function numberRuns(tokens: readonly AddressToken[]): readonly NumberRun[] {
  const spans: { from: number; to: number }[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!isNumber(tokens[at])) continue;
    const last = spans.at(-1);
    if (last?.to === at) last.to = at + 1;
    else spans.push({ from: at, to: at + 1 });
  }
  const joined = spans.map(({ from }, index) => {
    const before = spans[index - 1];
    return before !== undefined && from - before.to === 1 && tokens[before.to]?.kind === 'P';
  });
  const chainBefore: number[] = [];
  joined.forEach((isJoined, index) => chainBefore.push(isJoined ? (chainBefore[index - 1] ?? 0) + 1 : 0));
  const chainAfter: number[] = spans.map(() => 0);
  for (let index = spans.length - 2; index >= 0; index -= 1)
    chainAfter[index] = joined[index + 1] === true ? (chainAfter[index + 1] ?? 0) + 1 : 0;
  return spans.map((span, index) => ({
    ...span,
    shape: shapeOf(tokens, span.from, span.to),
    unit: unitOf(tokens, span.to),
    before: tokens[span.from - 1]?.word ?? '<',
    chainBefore: chainBefore[index] ?? 0,
    chainAfter: chainAfter[index] ?? 0,
  }));
}

function isNumber(token: AddressToken | undefined): boolean {
  if (token === undefined) return false;
  return token.kind === 'D' || token.kind === 'N' || (token.kind === 'L' && token.word.length <= 2);
}

function shapeOf(tokens: readonly AddressToken[], from: number, to: number): string {
  const kinds = tokens.slice(from, Math.min(to, from + 3)).map(({ kind }) => kind);
  const first = tokens[from];
  return kinds.join('') + (first?.kind === 'D' ? String(Math.min(5, first.word.length)) : '');
}

function unitOf(tokens: readonly AddressToken[], at: number): string {
  const unit = tokens[at];
  if (unit === undefined) return '>';
  const next = tokens[at + 1]?.word ?? '>';
  if (unit.word === '单' || (unit.word === '号' && /[楼门院库馆]/.test(next))) return unit.word + next;
  return unit.kind === 'S' || unit.kind === 'P' ? unit.word : '?';
}
