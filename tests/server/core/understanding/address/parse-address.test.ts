import fc from 'fast-check';
import { join } from 'node:path';
import {
  createParseAddress,
  type ParseAddress,
} from '../../../../../server/core/understanding/address/create-parse-address';
import {
  createComparePlaces,
  type ComparePlaces,
} from '../../../../../server/core/understanding/address/create-compare-places';
import { ADDRESS_LIMIT } from '../../../../../server/core/understanding/address/tagger/address-tokens';
import { loadAddressModel } from '../../../../../server/files/addresses/address-model-file';
import { yimenRoot } from '../../../../../server/platform/yimen-root';

let parse: ParseAddress;
let compare: ComparePlaces;

beforeAll(async () => {
  const model = await loadAddressModel(join(yimenRoot(), 'data/models/address.bin'));
  parse = createParseAddress(model);
  compare = createComparePlaces(model, parse);
});

const said = (text: string): string[] =>
  parse(text).parts.map(({ label, text: words }) => `${label}=${words}`);

describe('reading an address', () => {
  it('from province to room', () => {
    expect(said('江苏省苏州市吴中区木渎镇青藤南路18号清荷花园3幢2单元501室')).toEqual([
      ...['prov=江苏省', 'city=苏州市', 'district=吴中区', 'town=木渎镇'],
      ...['road=青藤南路', 'roadno=18号', 'poi=清荷花园'],
      ...['houseno=3幢', 'cellno=2单元', 'roomno=501室'],
    ]);
  });

  it('with dashes between building, unit and room', () => {
    const doors = said('柳岸家园12-3-1001').filter((part) => /^(houseno|cellno|roomno)/.test(part));
    expect(doors).toEqual(['houseno=12', 'cellno=3', 'roomno=1001']);
  });

  it('with full-width digits and spaces, keeping the words as they were written', () => {
    expect(said('杭州市 余杭区 青藤路１８号')).toEqual([
      ...['city=杭州市', 'district=余杭区', 'road=青藤路', 'roadno=１８号'],
    ]);
  });
});

describe('whatever is written', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc
      .array(fc.constantFrom(...'省市区县镇路号栋幢单元室楼层青云柳 　-#１2三十aB😀'.split('')), {
        maxLength: 400,
      })
      .map((letters) => letters.join('')),
  );

  it('gives parts in order that leave out nothing but spaces', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { parts, confidence } = parse(text);
        let rest = '';
        let at = 0;
        for (const part of parts) {
          expect(part.from).toBeGreaterThanOrEqual(at);
          expect(part.to).toBeGreaterThan(part.from);
          expect(part.text).toBe(text.slice(part.from, part.to));
          rest += text.slice(at, part.from);
          at = part.to;
        }
        rest += text.slice(at, ADDRESS_LIMIT);
        expect(rest.trim()).toBe('');
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 150 },
    );
  });

  it('compares without throwing', () => {
    fc.assert(
      fc.property(anything, anything, (a, b) => {
        const { confidence } = compare(a, b);
        expect(confidence).toBeGreaterThan(0.33);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['路', '1', '1-', '十', '栋12', ' '])('answers 64 kB of %j in 50 ms of work', (piece) => {
    const text = piece.repeat(65_536 / piece.length);
    const work = Array.from({ length: 5 }, () => {
      const before = process.cpuUsage();
      parse(text);
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...work)).toBeLessThan(50);
  });
});

describe('comparing two places', () => {
  it('knows the same building in other words', () => {
    const { relation, evidence } = compare('木渎镇青藤南路清荷花园3幢2单元', '吴中区青藤南路18号清荷花园3栋');
    expect(relation).toBe('same');
    expect(evidence).toContain('清荷花园');
  });

  it('knows another building of the same estate, and says where they differ', () => {
    const { relation, evidence } = compare('青藤南路清荷花园3幢2单元', '青藤南路清荷花园8幢');
    expect(relation).toBe('part');
    expect(evidence).toContain('3幢≠8幢');
  });

  it('knows another estate', () => {
    expect(compare('青藤南路18号清荷花园3幢', '白鹭大道77号云栖小苑5号楼').relation).toBe('different');
  });
});
