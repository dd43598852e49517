import { gunzipSync } from 'node:zlib';
import type { KindModel } from '../../core/understanding/kind/kind-model';
import { unpackModel } from '../../core/understanding/kind/unpack-model';

/** The most a model may unpack to, so that a wrong file cannot fill the memory. */
const mostBytes = 64 * 1024 * 1024;

/** The model of a file's bytes, zipped or not. Throws for any other bytes. */
export function toKindModel(bytes: Uint8Array): KindModel {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return unpackModel(isZipped ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes);
}
