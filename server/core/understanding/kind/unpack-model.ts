import { checksumOf } from './checksum';
import { modelUnreadable } from './errors';
import type { KindModel } from './kind-model';
import { MAGIC, VERSION } from './pack-model';
import { readHead, type ModelHead } from './read-head';

/** The model that `packModel` made bytes of. Refuses anything else. */
export function unpackModel(packed: Uint8Array): KindModel {
  const { head, body } = open(packed);
  const keys = new Int32Array(head.keys);
  let key = 0;
  for (let at = 0; at < head.keys; at += 1) keys[at] = key += body.number();
  const gramWeights = Float32Array.from(body.bytes(head.keys), (step) => step * head.gramStep);
  const rowStart = new Uint32Array(head.keys + 1);
  for (let at = 0; at < head.keys; at += 1) rowStart[at + 1] = (rowStart[at] ?? 0) + body.number();
  if (rowStart[head.keys] !== head.weights) throw modelUnreadable('changed');
  const rowTopics = new Uint16Array(head.weights);
  for (let at = 0; at < head.keys; at += 1) {
    let topic = 0;
    for (let place = rowStart[at] ?? 0; place < (rowStart[at + 1] ?? 0); place += 1) {
      topic += body.number();
      rowTopics[place] = topic;
    }
  }
  const rowWeights = Int8Array.from(body.bytes(head.weights));
  const { grams, topics, sharpness, referBelow, curve } = head;
  return {
    ...{ grams, topics, sharpness, referBelow, curve, keys, gramWeights },
    ...{ rowStart, rowTopics, rowWeights, scales: Float32Array.from(head.scales) },
  };
}

interface Body {
  number(): number;
  bytes(length: number): Uint8Array;
}

function open(packed: Uint8Array): { readonly head: ModelHead; readonly body: Body } {
  if (new TextDecoder().decode(packed.subarray(0, MAGIC.length)) !== MAGIC) throw modelUnreadable('no-model');
  if (packed[MAGIC.length] !== VERSION) throw modelUnreadable('other-version');
  const end = packed.length - 4;
  if (end <= MAGIC.length) throw modelUnreadable('cut-off');
  const sum = new DataView(packed.buffer, packed.byteOffset + end, 4).getUint32(0);
  if (checksumOf(packed.subarray(0, end)) !== sum) throw modelUnreadable('changed');
  const body = readFrom(packed.subarray(0, end), MAGIC.length + 1);
  const head = readHead(new TextDecoder().decode(body.bytes(body.number())));
  if (head === null) throw modelUnreadable('changed');
  return { head, body };
}

function readFrom(bytes: Uint8Array, start: number): Body {
  let at = start;
  return {
    number() {
      let number = 0;
      for (let shift = 0; shift < 35; shift += 7) {
        const byte = bytes[at];
        if (byte === undefined) throw modelUnreadable('cut-off');
        at += 1;
        number |= (byte & 127) << shift;
        if (byte < 128) break;
      }
      return number >>> 0;
    },
    bytes(length) {
      if (at + length > bytes.length) throw modelUnreadable('cut-off');
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}
