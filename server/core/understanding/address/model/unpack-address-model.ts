import { checksumOf } from '../../kind/checksum';
import { ADDRESS_LABELS } from '../address-labels';
import { addressModelUnreadable } from '../errors';
import { clueBits } from '../pairs/clue-weights';
import { LEAF, type Forest } from '../pairs/forest';
import { moveCount } from '../tagger/tagger-weights';
import type { AddressModel } from './address-model';
import { ADDRESS_MAGIC, ADDRESS_VERSION } from './pack-address-model';

/** The model that `packAddressModel` made bytes of. Refuses anything else. */
export function unpackAddressModel(bytes: Uint8Array): AddressModel {
  const columns = readColumns(bytes);
  const next = (): Uint8Array => {
    const column = columns.shift();
    if (column === undefined) throw addressModelUnreadable('cut-off');
    return column;
  };
  const [labels, classes] = next();
  const [scale] = floats(next());
  const emissions = Int8Array.from(next());
  const moves = floats(next());
  const [gazetteer, rareness] = [next(), next()];
  const [roots, features, numbers, rights] = [integers(next()), next(), floats(next()), integers(next())];
  const forest = { classes: classes ?? 0, roots, features, numbers, rights };
  const [clueScale] = floats(next());
  const clues = { classes: forest.classes, scale: clueScale ?? 1, weights: Int8Array.from(next()) };
  const isSound =
    labels === ADDRESS_LABELS.length &&
    moves.length === moveCount(labels) &&
    [emissions, rareness].every(({ length }) => length > 0 && (length & (length - 1)) === 0) &&
    gazetteer.length > 0 &&
    isForest(forest) &&
    clues.weights.length > 0 &&
    Number.isInteger(clueBits(clues));
  if (!isSound) throw addressModelUnreadable('changed');
  return { tagger: { labels, emissions, scale: scale ?? 1, moves }, gazetteer, rareness, forest, clues };
}

function readColumns(bytes: Uint8Array): Uint8Array[] {
  const start = ADDRESS_MAGIC.length + 1;
  if (new TextDecoder().decode(bytes.subarray(0, start - 1)) !== ADDRESS_MAGIC)
    throw addressModelUnreadable('no-model');
  if (bytes[start - 1] !== ADDRESS_VERSION) throw addressModelUnreadable('other-version');
  const end = bytes.length - 4;
  if (end <= start) throw addressModelUnreadable('cut-off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(end, true) !== checksumOf(bytes.subarray(0, end)))
    throw addressModelUnreadable('changed');
  const columns: Uint8Array[] = [];
  for (let at = start; at < end;) {
    const from = at + 4;
    const length = from <= end ? view.getUint32(at, true) : Infinity;
    if (from + length > end) throw addressModelUnreadable('cut-off');
    columns.push(bytes.subarray(from, from + length));
    at = from + length;
  }
  return columns;
}

/** Every node leads on, so that asking always ends. */
function isForest({ classes, roots, features, numbers, rights }: Forest): boolean {
  const nodes = features.length;
  return (
    classes === 3 &&
    [numbers.length, rights.length].every((length) => length === nodes) &&
    roots.every((root) => root < nodes) &&
    rights.every((right, node) => features[node] === LEAF || (right > node && right < nodes))
  );
}

function floats(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Float32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getFloat32(at * 4, true));
}

function integers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getUint32(at * 4, true));
}
