import { checksumOf } from '../kind/checksum';
import type { SignalLine, SignalsModel } from './signals-model';

export const MAGIC = 'YMSIGN';
export const VERSION = 1;

export interface SignalsHead {
  readonly request: LineHead;
  readonly danger: LineHead;
  readonly kinds: readonly (LineHead & { readonly kind: string })[];
}
type LineHead = Omit<SignalLine, 'weights'> & { readonly length: number };

/** The model as bytes: magic, version, length of the head, the head in JSON, the weights, a checksum. */
export function packSignals({ request, danger, kinds }: SignalsModel): Uint8Array {
  const head: SignalsHead = {
    request: headOf(request),
    danger: headOf(danger),
    kinds: kinds.map(({ kind, line }) => ({ kind, ...headOf(line) })),
  };
  const headBytes = new TextEncoder().encode(JSON.stringify(head));
  const lines = [request, danger, ...kinds.map(({ line }) => line)];
  const start = MAGIC.length + 5;
  const length = start + headBytes.length + lines.reduce((sum, { weights }) => sum + weights.length, 0);
  const packed = new Uint8Array(length + 4);
  const view = new DataView(packed.buffer);
  packed.set(new TextEncoder().encode(MAGIC));
  packed[MAGIC.length] = VERSION;
  view.setUint32(MAGIC.length + 1, headBytes.length);
  packed.set(headBytes, start);
  let at = start + headBytes.length;
  for (const { weights } of lines) {
    packed.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
    at += weights.length;
  }
  view.setUint32(length, checksumOf(packed.subarray(0, length)));
  return packed;
}

function headOf({ weights, ...rest }: SignalLine): LineHead {
  return { ...rest, length: weights.length };
}
