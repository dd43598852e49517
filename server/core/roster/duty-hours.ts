import { addDays, atShanghai, shanghaiDate } from '../shared/shanghai-time';

/** When the person of a slot is asked, the evening before, and when it is somebody else's turn. */
export const dutyHours = { ask: '18:00', backup: '20:00', secretaryAfterMinutes: 30 } as const;

/** A changed table of hours gets a new version. */
export const dutyHoursVersion = 'duty-2026-01';

const minuteMs = 60_000;

/** 18:00 of the day before. */
export const askAt = (from: Date): Date => atShanghai(addDays(shanghaiDate(from), -1), dutyHours.ask);

/** 20:00 of the day before; whoever is asked late has half an hour. */
export function backupAt(from: Date, askedAt: Date): Date {
  const evening = atShanghai(addDays(shanghaiDate(from), -1), dutyHours.backup);
  const soon = secretaryAt(askedAt);
  return soon > evening ? soon : evening;
}

export const secretaryAt = (backupAskedAt: Date): Date =>
  new Date(backupAskedAt.getTime() + dutyHours.secretaryAfterMinutes * minuteMs);
