import type { AddressLabel, AddressPart, ParsedAddress } from '../address-labels';
import { ADDRESS_LIMIT, foldAddress } from '../tagger/address-tokens';
import { plainNumbers } from './plain-numbers';

/** An address as the comparison looks at it. Texts are folded, numbers are digits, marks are gone. */
export interface PlaceView {
  /** All of it that is read. */
  readonly whole: string;
  /** From the town on, without what helps nobody. */
  readonly local: string;
  /** For each letter of `local` the label it belongs to. */
  readonly labels: readonly AddressLabel[];
  readonly parts: readonly { readonly label: AddressLabel; readonly text: string }[];
  readonly of: (...labels: readonly AddressLabel[]) => readonly string[];
}

const DISTANT = new Set<AddressLabel>(['country', 'prov', 'city', 'district', 'redundant']);

export function toPlaceView(text: string, { parts: read }: ParsedAddress): PlaceView {
  const parts = read.map(({ label, text: words }: AddressPart) => ({ label, text: bare(words) }));
  const near = parts.filter(({ label }) => !DISTANT.has(label));
  return {
    whole: bare(text.slice(0, ADDRESS_LIMIT)),
    local: near.map((part) => part.text).join(''),
    labels: near.flatMap((part) => Array.from({ length: part.text.length }, () => part.label)),
    parts,
    of: (...labels) => parts.flatMap((part) => (labels.includes(part.label) ? [part.text] : [])),
  };
}

function bare(text: string): string {
  return plainNumbers(foldAddress(text)).replace(/[()（）\-_,，。·.\s]/g, '');
}
