import { createComparePlaces } from '../../../../../server/core/understanding/address/create-compare-places';
import { createParseAddress } from '../../../../../server/core/understanding/address/create-parse-address';
import { packAddressModel } from '../../../../../server/core/understanding/address/model/pack-address-model';
import { unpackAddressModel } from '../../../../../server/core/understanding/address/model/unpack-address-model';
import { trainAddressModel } from '../../../../../server/core/understanding/address/training/train-address-model';
import { inventedLessons } from '../../../../support/invented-addresses';

const small = { seed: 7, taggerBits: 13, rounds: 4, forestRounds: 3 };
const learn = (seed = 7) => trainAddressModel(inventedLessons(40), { ...small, seed });

describe('learning to read addresses', () => {
  it('reads an address of the same pattern that it has not seen', () => {
    const { parts, confidence } = createParseAddress(learn())('望星街88号清荷花园9幢3单元702室');
    expect(parts.map(({ label, text }) => `${label}=${text}`)).toEqual([
      ...['road=望星街', 'roadno=88号', 'poi=清荷花园'],
      ...['houseno=9幢', 'cellno=3单元', 'roomno=702室'],
    ]);
    expect(confidence).toBeGreaterThan(0.5);
  });

  it('learns the same model twice from one seed, and another from another', () => {
    const [first, second, other] = [learn(), learn(), learn(8)].map((one) =>
      Buffer.from(packAddressModel(one)),
    );
    expect(first?.equals(second ?? Buffer.of())).toBe(true);
    expect(first?.equals(other ?? Buffer.of())).toBe(false);
  });

  it('survives being packed', () => {
    const packed = Buffer.from(packAddressModel(learn()));
    expect(packed.equals(packAddressModel(unpackAddressModel(packed)))).toBe(true);
  });

  it('compares without having learnt from pairs', () => {
    const model = trainAddressModel({ ...inventedLessons(4), pairs: [] }, { ...small, forestRounds: 0 });
    const { confidence } = createComparePlaces(model, createParseAddress(model))('青藤路1号', '青藤路1号');
    expect(confidence).toBeCloseTo(1 / 3);
  });
});

describe('bytes that are no model', () => {
  const packed = packAddressModel(learn());
  const refused = (why: string) =>
    expect.objectContaining({ code: 'address.model-unreadable', details: { why } });
  const changed = (at: number): Uint8Array => packed.map((byte, index) => (index === at ? byte ^ 1 : byte));

  it.each([
    ['nothing', new Uint8Array(), 'no-model'],
    ['something else', new TextEncoder().encode('not a model at all'), 'no-model'],
    ['another version', changed(6), 'other-version'],
    ['one bit changed', changed(4000), 'changed'],
    ['the end missing', packed.subarray(0, packed.length - 1), 'changed'],
    ['only the head', packed.subarray(0, 9), 'cut-off'],
  ])('are refused: %s', (_, bytes, why) => {
    expect(() => unpackAddressModel(bytes)).toThrow(refused(why));
  });
});
