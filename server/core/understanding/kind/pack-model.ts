import { checksumOf } from './checksum';
import { GRAM_STEPS } from './compress-lines';
import type { KindModel } from './kind-model';

export const MAGIC = 'YMKIND';
export const VERSION = 1;

/** The model as bytes: magic, version, a head in JSON, then a column for each list of numbers, and a checksum. */
export function packModel(model: KindModel): Uint8Array {
  const { keys, gramWeights, rowStart, rowTopics, rowWeights, scales, ...rest } = model;
  const gramStep = gramWeights.reduce((most, weight) => Math.max(most, weight), 0) / GRAM_STEPS;
  const head = { ...rest, scales: [...scales], gramStep, keys: keys.length, weights: rowWeights.length };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const bytes: number[] = [...new TextEncoder().encode(MAGIC), VERSION];
  pushNumber(bytes, headBytes.length);
  for (const byte of headBytes) bytes.push(byte);
  keys.forEach((key, at) => pushNumber(bytes, key - (keys[at - 1] ?? 0)));
  gramWeights.forEach((weight) => bytes.push(Math.round(weight / gramStep)));
  keys.forEach((_, at) => pushNumber(bytes, (rowStart[at + 1] ?? 0) - (rowStart[at] ?? 0)));
  keys.forEach((_, at) => {
    let before = 0;
    for (let place = rowStart[at] ?? 0; place < (rowStart[at + 1] ?? 0); place += 1) {
      pushNumber(bytes, (rowTopics[place] ?? 0) - before);
      before = rowTopics[place] ?? 0;
    }
  });
  rowWeights.forEach((weight) => bytes.push(weight & 0xff));
  const body = Uint8Array.from(bytes);
  const packed = new Uint8Array(body.length + 4);
  packed.set(body);
  new DataView(packed.buffer).setUint32(body.length, checksumOf(body));
  return packed;
}

/** Seven bits a byte, lowest first; the highest bit says that more follow. */
function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
