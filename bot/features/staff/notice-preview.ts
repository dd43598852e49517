import type { Grid, Room } from '../../../server/core/grid/grid';
import type { ChatDirectory } from '../../../server/core/grid/import-port';
import { wordsOfNotice } from '../../../server/core/notices/sayings';
import { nameOf } from '../../../server/core/notices/who-may';
import type { NoticeWish } from '../../../server/core/notices/plan-notice';
import { previewNotice, type PreviewNoticeDeps } from '../../../server/core/notices/write-notice';
import type { Turn } from '../../pipeline/turn';
import { audienceWords } from '../../wording/audience-words';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';
import { toAsked } from './notice-wish';

export interface NoticePreviewDeps extends PreviewNoticeDeps {
  readonly chatDirectory: ChatDirectory;
}

/** Shows what would go out, to whom and when, and asks; nothing is written before 1 确认. */
export async function showNotice(
  deps: NoticePreviewDeps,
  turn: Turn,
  wish: NoticeWish,
  supersedesId: string | null,
): Promise<void> {
  const { grid, person, cause } = turn;
  const plan = await previewNotice(deps, { grid, writer: person, wish, supersedesId, cause });
  const { rooms, areasWithout, people, unreached, goesOutAt, reviewerId, older } = plan;
  const counts = await countMembers(deps, grid);
  const replaces = older !== null && older.sentAt !== null;
  turn.ask({
    ...{ kind: 'confirm-notice', sourceKey: turn.message.id, wish: toAsked(wish) },
    ...(supersedesId === null ? {} : { supersedesId }),
  });
  turn.reply(
    sayOfNoticeBot('notice-preview', {
      ...wordsOfNotice({ ...wish, sources: [], supersedesId }, grid, replaces),
      rooms: rooms.map((room) => roomLine(grid, room, counts.get(room.id))),
      areasWithout: areasWithout.map(({ shortName }) => shortName),
      twice: namesTwice(rooms),
      audience: audienceWords(grid, wish),
      ...{ people: people.length, unreached: unreached.length, older: older?.number.label ?? null },
      goesOutAt: goesOutAt.getTime() === cause.at.getTime() ? null : goesOutAt.toISOString(),
      reviewer: reviewerId === null ? null : nameOf(grid, reviewerId),
      approvals: plan.approvalsNeeded,
    }),
  );
}

/** Members that the files know; a room without any is shown without a count. */
async function countMembers(
  { chatDirectory }: NoticePreviewDeps,
  grid: Grid,
): Promise<ReadonlyMap<string, number>> {
  const { rooms } = await chatDirectory.loadChatDirectory(grid.community.id);
  return new Map(rooms.map(({ id, memberIds }) => [id, memberIds.length]));
}

function roomLine(grid: Grid, { name, areaId }: Room, count = 0): string {
  const area = grid.areas.find(({ id }) => id === areaId)?.shortName ?? '';
  return `${name}（${[area, ...(count > 0 ? [`${String(count)}人`] : [])].join('，')}）`;
}

const namesTwice = (rooms: readonly Room[]): readonly string[] => {
  const names = rooms.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
};
