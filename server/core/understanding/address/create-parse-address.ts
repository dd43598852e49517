import { ADDRESS_LABELS, type AddressPart, type ParsedAddress } from './address-labels';
import type { AddressModel } from './model/address-model';
import { addressFeatures } from './tagger/address-features';
import { addressTokens, type AddressToken } from './tagger/address-tokens';
import { bestStates } from './tagger/best-states';
import { sumForward } from './tagger/chain-sums';
import { scoreTokens } from './tagger/tagger-weights';

/** Cuts an address into its parts, from province to door. They stand in order and leave out nothing but spaces. */
export type ParseAddress = (text: string) => ParsedAddress;

export function createParseAddress({
  tagger,
  gazetteer,
}: Pick<AddressModel, 'tagger' | 'gazetteer'>): ParseAddress {
  return (text) => {
    const tokens = addressTokens(text);
    if (tokens.length === 0) return { parts: [], confidence: 0 };
    const scores = scoreTokens(addressFeatures(tokens, gazetteer), tagger);
    const { states, score } = bestStates(scores, tagger);
    const confidence = Math.exp(score - sumForward(scores, tagger).logSum);
    return { parts: toParts(text, tokens, states), confidence: Math.min(1, confidence) };
  };
}

function toParts(
  text: string,
  tokens: readonly AddressToken[],
  states: readonly number[],
): readonly AddressPart[] {
  const spans: { label: number; from: number; to: number }[] = [];
  tokens.forEach(({ from, to }, at) => {
    const state = states[at] ?? 0;
    const last = spans.at(-1);
    const isFirst = (state & 3) === 0 || (state & 3) === 3;
    if (isFirst || last === undefined) spans.push({ label: state >> 2, from, to });
    else last.to = to;
  });
  return spans.map(({ label, from, to }) => {
    return { label: ADDRESS_LABELS[label] ?? 'otherinfo', text: text.slice(from, to), from, to };
  });
}
