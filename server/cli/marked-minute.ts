import { isUnconfirmed, type Today } from '../core/deadlines/today';
import { shanghaiMinute } from './write-table';

/** `2027-01-05 17:30（待确认 not confirmed）`: a moment to come in a year whose public holidays are not announced is marked. */
export const markedMinute = (at: Date, today: Today): string =>
  `${shanghaiMinute(at)}${isUnconfirmed(at, today) ? '（待确认 not confirmed）' : ''}`;
