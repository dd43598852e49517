import type { Grid, Room } from '../../core/grid/grid';
import type { Notice } from '../../core/notices/notice';
import type { NoticeRepository } from '../../core/notices/ports';
import type { NoticePreview } from '../../core/notices/write-notice';
import { toShanghaiIso } from '../../core/shared/shanghai-time';

/** A notice as the API says it. */
export async function presentNotice(
  { notices }: { readonly notices: Pick<NoticeRepository, 'find'> },
  notice: Notice,
) {
  const { number, column, severity, title, text, areaIds, audience, event, state, byId } = notice;
  const { approvalsNeeded, approvedByIds, roomIds, sources, supersedesId } = notice;
  const older = supersedesId === null ? null : await notices.find(supersedesId);
  return {
    ...{ number: number.label, column, severity, title, text, areaIds, audience, event, state, byId },
    ...{ approvalsNeeded, approvedByIds, roomIds, sources, corrects: older?.number.label ?? null },
    ...{ people: notice.personIds.length, unreached: notice.unreachedIds.length },
    ...{ validUntil: toShanghaiIso(notice.validUntil), writtenAt: toShanghaiIso(notice.writtenAt) },
    ...{ goesOutAt: isoOrNull(notice.goesOutAt), sentAt: isoOrNull(notice.sentAt) },
    endedAt: isoOrNull(notice.endedAt),
  };
}

/** What would become of it, and how many `confirmed` has to name. */
export function presentPreview(preview: NoticePreview) {
  const { rooms, people, unreached, areasWithout, goesOutAt, approvalsNeeded, reviewerId } = preview;
  return {
    confirmed: { rooms: rooms.length, people: people.length },
    rooms: rooms.map(presentRoom),
    roomsOfOneName: namesTwice(rooms),
    areasWithout: areasWithout.map(({ id }) => id),
    unreached: unreached.map(({ id, name }) => ({ id, name })),
    ...{ goesOutAt: toShanghaiIso(goesOutAt), approvalsNeeded, reviewerId },
  };
}

const presentRoom = ({ id, name, areaId }: Grid['rooms'][number]) => ({ id, name, areaId });

const namesTwice = (rooms: readonly Room[]): readonly string[] => {
  const names = rooms.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
};

export const isoOrNull = (at: Date | null): string | null => at && toShanghaiIso(at);
