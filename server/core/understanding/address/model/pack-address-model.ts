import { checksumOf } from '../../kind/checksum';
import type { AddressModel } from './address-model';

export const ADDRESS_MAGIC = 'YMADDR';
export const ADDRESS_VERSION = 2;

/** The model as bytes: magic, version, columns each with its length, and a checksum. */
export function packAddressModel({ tagger, gazetteer, rareness, forest, clues }: AddressModel): Uint8Array {
  const columns = [
    Uint8Array.of(tagger.labels, forest.classes),
    floats([tagger.scale]),
    Uint8Array.from(tagger.emissions, (weight) => weight & 0xff),
    floats(tagger.moves),
    ...[gazetteer, rareness],
    ...[integers(forest.roots), forest.features, floats(forest.numbers), integers(forest.rights)],
    ...[floats([clues.scale]), Uint8Array.from(clues.weights, (weight) => weight & 0xff)],
  ];
  const head = new TextEncoder().encode(ADDRESS_MAGIC);
  const length = columns.reduce((sum, column) => sum + 4 + column.length, head.length + 1);
  const bytes = new Uint8Array(length + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(head);
  bytes[head.length] = ADDRESS_VERSION;
  let at = head.length + 1;
  for (const column of columns) {
    view.setUint32(at, column.length, true);
    bytes.set(column, at + 4);
    at += 4 + column.length;
  }
  view.setUint32(length, checksumOf(bytes.subarray(0, length)), true);
  return bytes;
}

function floats(numbers: Iterable<number>): Uint8Array {
  const all = [...numbers];
  const view = new DataView(new ArrayBuffer(all.length * 4));
  all.forEach((number, at) => view.setFloat32(at * 4, number, true));
  return new Uint8Array(view.buffer);
}

function integers(numbers: Iterable<number>): Uint8Array {
  const all = [...numbers];
  const view = new DataView(new ArrayBuffer(all.length * 4));
  all.forEach((number, at) => view.setUint32(at * 4, number, true));
  return new Uint8Array(view.buffer);
}
