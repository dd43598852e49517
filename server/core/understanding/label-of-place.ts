import type { Building } from '../grid/grid';

/** 3栋2单元501, as people write it; 南区3栋 where there are several estates. */
export function labelOf(
  { number, estate }: Pick<Building, 'number' | 'estate'>,
  unit: string | null,
  door: string | null,
): string {
  const name = /^[\dA-Za-z]+$/.test(number) ? `${number}栋` : number;
  return `${estate ?? ''}${name}${unit === null ? '' : `${unit}单元`}${door ?? ''}`;
}
