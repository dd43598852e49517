import { EMPTY_HASH, finishHash, growHash } from '../model/hash-text';

/** Which kind of division a name is: p province, c city, d county, e county without its ending, t town, u likewise. */
export const DIVISION_KINDS = ['p', 'c', 'd', 'e', 't', 'u'] as const;
export type DivisionKind = (typeof DIVISION_KINDS)[number];

export interface Divisions {
  readonly provinces: readonly string[];
  readonly cities: readonly string[];
  readonly areas: readonly string[];
  readonly streets: readonly string[];
}

const { imul } = Math;
const HASHES = 6;
const BITS_A_NAME = 16;
const PROVINCE = /(壮族自治区|维吾尔自治区|回族自治区|自治区|省|市|特别行政区)$/;
const CITY = /([\u4e00-\u9fff]{1,3}族[\u4e00-\u9fff]{0,6}自治州|地区|市|盟)$/;
const AREA = /([\u4e00-\u9fff]{1,3}族[\u4e00-\u9fff]{0,6}自治县|新区|区|县|市|旗)$/;
const STREET = /(街道办事处|街道|民族乡|镇|乡)$/;

/** The names of the divisions as a Bloom filter: a few bits a name, now and then a name too many, never one too few. */
export function buildGazetteer({ provinces, cities, areas, streets }: Divisions): Uint8Array {
  const keys = new Set<string>();
  const add = (name: string, kind: DivisionKind, ending: RegExp, short: DivisionKind): void => {
    keys.add(kind + name);
    const stem = name.replace(ending, '');
    if (stem.length >= 2) keys.add(short + stem);
  };
  for (const name of provinces) add(name, 'p', PROVINCE, 'p');
  for (const name of cities.filter((city) => !city.includes('直辖') && city !== '市辖区'))
    add(name, 'c', CITY, 'c');
  for (const name of ['北京市', '天津市', '上海市', '重庆市']) add(name, 'c', CITY, 'c');
  for (const name of areas) add(name, 'd', AREA, 'e');
  for (const name of streets) add(name, 't', STREET, 'u');
  const bits = new Uint8Array(Math.max(8, Math.ceil((keys.size * BITS_A_NAME) / 8)));
  for (const key of keys) {
    const grown = growHash(EMPTY_HASH, key);
    const first = finishHash(grown);
    const step = stepOf(grown);
    for (let turn = 0; turn < HASHES; turn += 1) {
      const bit = bitAt(first, step, turn, bits);
      bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return bits;
}

/** Whether there is a division by the kind and name that were hashed. Most fail at the first bit. */
export function isDivision(bits: Uint8Array, grown: number): boolean {
  const first = finishHash(grown);
  if (!isSet(bits, bitAt(first, 0, 0, bits))) return false;
  const step = stepOf(grown);
  for (let turn = 1; turn < HASHES; turn += 1) if (!isSet(bits, bitAt(first, step, turn, bits))) return false;
  return true;
}

function stepOf(grown: number): number {
  return finishHash(growHash(grown, '+')) | 1;
}

function bitAt(first: number, step: number, turn: number, bits: Uint8Array): number {
  return ((first + imul(step, turn)) >>> 0) % (bits.length * 8);
}

function isSet(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}
