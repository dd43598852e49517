import { gunzipSync } from 'node:zlib';
import type { SignalsModel } from '../../core/understanding/is-request/signals-model';
import { unpackSignals } from '../../core/understanding/is-request/unpack-signals';

/** The most a model may unpack to, so that a wrong file cannot fill the memory. */
const mostBytes = 4 * 1024 * 1024;

/** The model of a file's bytes, zipped or not. Throws for any other bytes. */
export function toSignalsModel(bytes: Uint8Array): SignalsModel {
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return unpackSignals(isZipped ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes);
}
