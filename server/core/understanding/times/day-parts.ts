/** When a part of the day begins and ends, in hours, and how its clock is read. */
export interface DayPart {
  readonly from: number;
  readonly until: number;
  readonly kind: 'early' | 'noon' | 'afternoon' | 'night';
}

const ROWS: readonly (readonly [string, DayPart])[] = [
  ['凌晨|拂晓', { from: 0, until: 5, kind: 'early' }],
  ['黎明|破晓|天亮', { from: 4, until: 7, kind: 'early' }],
  [
    '一大清早|一早|大清早|一大早|大早上|清晨|清早|早晨|早上|早间|晨|早',
    { from: 6, until: 10, kind: 'early' },
  ],
  ['上午|午前', { from: 7, until: 12, kind: 'early' }],
  ['中午|正午|晌午|午间', { from: 11, until: 14, kind: 'noon' }],
  ['下午|午后', { from: 13, until: 18, kind: 'afternoon' }],
  ['傍晚|黄昏', { from: 17, until: 19, kind: 'afternoon' }],
  ['晚上|晚间|晚', { from: 18, until: 24, kind: 'night' }],
  ['夜间|夜里|夜晚|夜', { from: 20, until: 24, kind: 'night' }],
  ['三更半夜|大半夜|半夜|深夜|午夜', { from: 23, until: 24, kind: 'night' }],
  ['大白天|白天', { from: 6, until: 19, kind: 'noon' }],
];

const byName: ReadonlyMap<string, DayPart> = new Map(
  ROWS.flatMap(([names, part]) => names.split('|').map((name) => [name, part] as const)),
);

/** Every name, longer ones first, for a pattern. */
export const PART_NAMES = [...byName.keys()].sort((one, other) => other.length - one.length).join('|');

export const dayPartOf = (name: string): DayPart | null => byName.get(name) ?? null;

/** Hours from the start of the day: 下午3点 → 15, 晚上12点 → 24, 昨晚2点 → 26. */
export function hourIn(name: string, hour: number): number {
  const kind = byName.get(name)?.kind ?? 'early';
  if (hour > 12) return hour;
  if (kind === 'early') return name === '凌晨' && hour === 12 ? 0 : hour;
  if (kind === 'noon') return hour >= 6 ? hour : hour + 12;
  if (kind === 'afternoon') return hour === 12 ? 12 : hour + 12;
  if (hour === 12 || hour === 0) return 24;
  // The small hours of an evening are those after it; 半夜2点 is said of the night that belongs to the day.
  if (hour <= 4) return name.startsWith('晚') ? hour + 24 : hour;
  return hour + 12;
}
