import { readFile } from 'node:fs/promises';
import { ADDRESS_LABELS, type AddressLabel } from '../../core/understanding/address/address-labels';
import { unknownAddressLabel } from '../../core/understanding/address/errors';
import type { TaggedText } from '../../core/understanding/address/training/tagged-text';

/** A file of `letters B-label` lines with an empty line after each address, as the published corpus has them. */
export async function readTaggedAddresses(path: string): Promise<readonly TaggedText[]> {
  const blocks = (await readFile(path, 'utf8')).split(/\r?\n[ \t]*\r?\n/);
  return blocks.map(toTaggedText).filter(({ text }) => text !== '');
}

export function toTaggedText(block: string): TaggedText {
  let text = '';
  const parts: { label: AddressLabel; from: number; to: number }[] = [];
  for (const line of block.split(/\r?\n/)) {
    const found = /^(.+) ([BI])-(\w+)\s*$/.exec(line);
    if (found === null) continue;
    const [, words = '', mark, name = ''] = found;
    const label = toLabel(name);
    const last = parts.at(-1);
    if (mark === 'I' && last?.label === label) last.to = text.length + words.length;
    else parts.push({ label, from: text.length, to: text.length + words.length });
    text += words;
  }
  return { text, parts };
}

/** The corpus writes some labels with capitals here and there. */
function toLabel(name: string): AddressLabel {
  const label = ADDRESS_LABELS.find((one) => one === name.toLowerCase());
  if (label === undefined) throw unknownAddressLabel(name);
  return label;
}
