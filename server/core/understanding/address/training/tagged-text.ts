import { ADDRESS_LABELS, type AddressLabel } from '../address-labels';
import type { AddressToken } from '../tagger/address-tokens';

/** An address with the parts people marked in it. */
export interface TaggedText {
  readonly text: string;
  readonly parts: readonly { readonly label: AddressLabel; readonly from: number; readonly to: number }[];
}

/** The state of each token by the marked parts. A number that two parts share belongs to the first. */
export function goldStates(tokens: readonly AddressToken[], { parts }: TaggedText): readonly number[] {
  let part = 0;
  const owners = tokens.map(({ from }) => {
    while (part < parts.length - 1 && from >= (parts[part]?.to ?? Infinity)) part += 1;
    return part;
  });
  return owners.map((owner, at) => {
    const isFirst = owners[at - 1] !== owner;
    const isLast = owners[at + 1] !== owner;
    const label = ADDRESS_LABELS.indexOf(parts[owner]?.label ?? 'otherinfo');
    return label * 4 + (isFirst ? (isLast ? 3 : 0) : isLast ? 2 : 1);
  });
}
