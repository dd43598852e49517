import { Decimal128 } from 'bson';
import type { Value } from '../../../../server/store/embedded/bson/value';
import { compareValues } from '../../../../server/store/embedded/keys/compare-values';
import { encodeKey, inverted } from '../../../../server/store/embedded/keys/encode-key';
import type { Random } from './support/random';
import { createRandom, testSeed } from './support/random';

interface Exact {
  readonly value: Value;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const seed = testSeed();
const date = (ms: number): Value => ({ t: 'date', v: BigInt(ms) });
const int = (v: number): Value => ({ t: 'int', v });
const decimal = (text: string): Value => ({ t: 'decimal', v: Decimal128.fromString(text) });

describe('the keys of indexes', () => {
  it(`order int, long, double and Decimal128 by their exact size (YIMEN_SEED=${seed})`, () => {
    const random = createRandom(seed);
    for (let i = 0; i < 3_000; i++) {
      const [left, right] = [randomNumber(random), randomNumber(random)];
      const difference = left.numerator * right.denominator - right.numerator * left.denominator;
      const expected = difference < 0n ? -1 : difference > 0n ? 1 : 0;
      expect([show(left), show(right), Math.sign(compareValues(left.value, right.value)) + 0]).toEqual([
        show(left),
        show(right),
        expected,
      ]);
    }
  });

  it('do not let neighbouring longs above 2^53 collapse', () => {
    const long = (v: bigint): Value => ({ t: 'long', v });
    expect(compareValues(long(2n ** 53n), long(2n ** 53n + 1n))).toBeLessThan(0);
    expect(compareValues(long(2n ** 53n + 1n), decimal('9007199254740993'))).toBe(0);
    expect(compareValues(long(2n ** 53n), { t: 'double', v: 2 ** 53 })).toBe(0);
  });

  it('order the types and the values as MongoDB does', () => {
    const ascending: readonly Value[] = [
      { t: 'minKey' },
      null,
      { t: 'double', v: Number.NaN },
      { t: 'double', v: -Infinity },
      decimal('-0.1'),
      int(0),
      decimal('1E-400'),
      decimal('0.1'),
      { t: 'double', v: 0.1 },
      decimal('1E400'),
      { t: 'double', v: Infinity },
      '',
      'a',
      'a\0',
      'a\0b',
      'aa',
      '一',
      '𠀀',
      new Map(),
      new Map([['a', int(1)]]),
      new Map([
        ['a', int(1)],
        ['b', null],
      ]),
      new Map([['b', int(0)]]),
      new Map([['a', 'x']]),
      [],
      [int(1)],
      [int(1), int(1)],
      [int(2)],
      { t: 'binary', sub: 0, v: Buffer.from([9]) },
      { t: 'binary', sub: 0, v: Buffer.from([1, 1]) },
      { t: 'objectId', v: Buffer.alloc(12) },
      false,
      true,
      date(-1),
      date(0),
      date(1000),
      { t: 'timestamp', v: 1n },
      { t: 'regex', source: 'a', flags: '' },
      { t: 'maxKey' },
    ];
    const keys = ascending.map(encodeKey);
    const up = [...keys].sort((a, b) => Buffer.compare(a, b));
    const down = keys.map(inverted).sort((a, b) => Buffer.compare(a, b));

    expect(up).toEqual(keys);
    expect(down).toEqual(keys.map(inverted).reverse());
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length);
  });

  it('are never the beginning of one another', () => {
    const random = createRandom(seed);
    const keys = Array.from({ length: 400 }, () => encodeKey(randomNumber(random).value));
    const texts = ['', 'a', 'ab', 'a\0', 'a\0\0', '\0'].map((text) => encodeKey(text));
    const all = [...new Map([...keys, ...texts].map((key) => [key.toString('hex'), key])).values()];
    const beginnings = all.flatMap((key) =>
      all.filter((other) => other !== key && other.subarray(0, key.length).equals(key)),
    );
    expect(beginnings).toEqual([]);
  });
});

function randomNumber(random: Random): Exact {
  const sign = random.chance(0.5) ? 1 : -1;
  const small = sign * random.below(6);
  switch (random.below(6)) {
    case 0:
      return { value: int(small), numerator: BigInt(small), denominator: 1n };
    case 1:
      return { value: { t: 'double', v: small / 4 }, numerator: BigInt(small), denominator: 4n };
    case 2: {
      const v = BigInt(sign) * (2n ** 60n + BigInt(random.below(600)));
      return { value: { t: 'long', v }, numerator: v, denominator: 1n };
    }
    case 3: {
      const v = sign * (2 ** 60 + 256 * random.below(3));
      return { value: { t: 'double', v }, numerator: BigInt(v), denominator: 1n };
    }
    case 4: {
      const coefficient = BigInt(sign) * (2n ** 60n * 10n + BigInt(random.below(6000)));
      return { value: decimal(`${coefficient}E-1`), numerator: coefficient, denominator: 10n };
    }
    default: {
      const coefficient = sign * random.below(60);
      const places = 1 + random.below(2);
      const value = decimal(`${coefficient}E-${places}`);
      return { value, numerator: BigInt(coefficient), denominator: 10n ** BigInt(places) };
    }
  }
}

function show({ numerator, denominator }: Exact): string {
  return `${numerator}/${denominator}`;
}
