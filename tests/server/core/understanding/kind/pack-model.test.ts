import { checksumOf } from '../../../../../server/core/understanding/kind/checksum';
import { packModel } from '../../../../../server/core/understanding/kind/pack-model';
import { trainKinds } from '../../../../../server/core/understanding/kind/train-kinds';
import { unpackModel } from '../../../../../server/core/understanding/kind/unpack-model';
import { someSamples } from './some-samples';

const { model } = trainKinds(someSamples(), { seed: 1 });
const packed = packModel(model);
const refusal = (why: string) => expect.objectContaining({ code: 'kind.model-unreadable', details: { why } });

/** The bytes with another one at a place, and a checksum that fits. */
function altered(at: number, byte: number): Uint8Array {
  const bytes = packed.slice();
  bytes[at] = byte;
  new DataView(bytes.buffer).setUint32(bytes.length - 4, checksumOf(bytes.subarray(0, -4)));
  return bytes;
}

describe('a model as bytes', () => {
  it('comes back as it was', () => {
    const back = unpackModel(packed);
    const { gramWeights, ...rest } = model;
    expect(back).toEqual({ ...rest, gramWeights: expect.anything() });
    back.gramWeights.forEach((weight, at) => expect(weight).toBeCloseTo(gramWeights[at] ?? 0, 5));
    expect(packModel(back)).toEqual(packed);
  });

  it.each([
    ['nothing', new Uint8Array(), 'no-model'],
    ['other bytes', new TextEncoder().encode('some words of somebody'), 'no-model'],
    ['another version', altered(6, 9), 'other-version'],
    ['a part of it', packed.subarray(0, 8), 'cut-off'],
    ['half of it', packed.subarray(0, packed.length / 2), 'changed'],
    ['a head that is no JSON', altered(10, 0), 'changed'],
  ])('is refused when it is %s', (_, bytes, why) => {
    expect(() => unpackModel(bytes)).toThrow(refusal(why));
  });

  it('is refused with any one byte changed', () => {
    for (let at = 7; at < packed.length; at += 97) {
      const bytes = packed.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect(() => unpackModel(bytes)).toThrow(refusal('changed'));
    }
  });
});
