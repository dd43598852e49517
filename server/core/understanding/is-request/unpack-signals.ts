import { checksumOf } from '../kind/checksum';
import { modelUnreadable } from '../kind/errors';
import { MAGIC, VERSION } from './pack-signals';
import type { SignalLine, SignalsModel } from './signals-model';

const NUMBERS = ['scale', 'bias', 'slope', 'shift', 'threshold', 'length'] as const;
type Numbers = Readonly<Record<(typeof NUMBERS)[number], number>>;

/** The model that `packSignals` made bytes of. Refuses anything else. */
export function unpackSignals(packed: Uint8Array): SignalsModel {
  const start = MAGIC.length + 5;
  const end = packed.length - 4;
  if (new TextDecoder().decode(packed.subarray(0, MAGIC.length)) !== MAGIC) throw modelUnreadable('no-model');
  if (packed[MAGIC.length] !== VERSION) throw modelUnreadable('other-version');
  if (end <= start) throw modelUnreadable('cut-off');
  const view = new DataView(packed.buffer, packed.byteOffset, packed.length);
  if (checksumOf(packed.subarray(0, end)) !== view.getUint32(end)) throw modelUnreadable('changed');
  let at = start + view.getUint32(MAGIC.length + 1);
  const head: unknown = JSON.parse(new TextDecoder().decode(packed.subarray(start, at)));
  const take = (line: unknown): SignalLine => {
    const { length, ...rest } = numbersOf(line);
    if (at + length > end) throw modelUnreadable('cut-off');
    const weights = Int8Array.from(packed.subarray(at, at + length));
    at += length;
    return { weights, ...rest };
  };
  const request = take(fieldOf(head, 'request'));
  const danger = take(fieldOf(head, 'danger'));
  const kinds = fieldOf(head, 'kinds');
  if (!Array.isArray(kinds)) throw modelUnreadable('changed');
  return {
    request,
    danger,
    kinds: kinds.map((line: unknown) => ({ kind: String(fieldOf(line, 'kind')), line: take(line) })),
  };
}

function numbersOf(line: unknown): Numbers {
  const [scale, bias, slope, shift, threshold, length] = NUMBERS.map((name) => Number(fieldOf(line, name)));
  return {
    ...{ scale: scale ?? 0, bias: bias ?? 0, slope: slope ?? 0 },
    ...{ shift: shift ?? 0, threshold: threshold ?? 0, length: length ?? 0 },
  };
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw modelUnreadable('changed');
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
