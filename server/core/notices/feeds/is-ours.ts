import type { FeedSource } from '../../grid/grid';
import type { FeedItem } from '../feed-item';

/**
 * Whether an item is for us. Codes decide, never names: one of ours, or of a district that holds it. Where a source names no
 * codes it was asked about our own place.
 */
export function isOurs({ codes }: Pick<FeedSource, 'codes'>, item: FeedItem): boolean {
  if (item.kind !== 'warning' || codes.length === 0) return true;
  // It names areas and gives no code: of whom they are cannot be told.
  if (item.areaCodes.length === 0) return item.areaNames.length === 0;
  return item.areaCodes.some((code) => codes.some((own) => holds(code, own)));
}

/** `adcode 330100` holds `adcode 330109`; codes of other schemes are the same or are not. */
function holds(code: string, own: string): boolean {
  if (code === own) return true;
  const [scheme = '', number = ''] = code.split(' ');
  const [ownScheme = '', ownNumber = ''] = own.split(' ');
  if (scheme !== 'adcode' || ownScheme !== 'adcode' || !isDivision(number) || !isDivision(ownNumber))
    return false;
  return ownNumber.startsWith(significant(number));
}

/** Six digits down to the county, three more for a street, three more for a community. */
const isDivision = (number: string): boolean => /^\d{6}(\d{3}){0,2}$/.test(number);

/** Without the zeros that only fill it up: 330100 → 3301, 000000, the whole country, → nothing. */
function significant(number: string): string {
  const county = number.slice(0, 6).replace(/(?:00){1,3}$/, '');
  const rest = number.slice(6).replace(/(?:000){1,2}$/, '');
  return rest === '' ? county : number.slice(0, 6) + rest;
}
