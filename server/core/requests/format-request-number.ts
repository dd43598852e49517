import type { RequestNumber } from './service-request';

/** `YX-0609-001`: community code, month and day, at least three digits. */
export function formatRequestNumber(communityCode: string, openedOn: string, seq: number): RequestNumber {
  const monthDay = openedOn.slice(5).replace('-', '');
  return { openedOn, seq, label: `${communityCode}-${monthDay}-${String(seq).padStart(3, '0')}` };
}
