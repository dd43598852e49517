import type { Grid, Room } from '../../../server/core/grid/grid';
import type { ChatDirectory } from '../../../server/core/grid/import-port';
import { noticeColumns } from '../../../server/core/notices/notice';
import { wordsOfNotice } from '../../../server/core/notices/sayings';
import { checkWriter, nameOf } from '../../../server/core/notices/who-may';
import { previewNotice, type WriteNoticeDeps } from '../../../server/core/notices/write-notice';
import { matchNoticeWritten } from '../../matchers/notice-command';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfNoticeBot } from '../../wording/notice-bot-sayings';

export interface NoticeWrittenDeps extends WriteNoticeDeps {
  readonly chatDirectory: ChatDirectory;
}

/** 发通知 气象预报 甲片 到明天18点 内容…: shows what would go out and to whom; nothing is written before 1 确认. */
export const noticeWritten =
  (deps: NoticeWrittenDeps): Step =>
  async (turn, next) => {
    const { grid } = turn;
    const said = matchNoticeWritten(turn.message.text, grid.areas, turn.at);
    if (!said) return next();
    checkWriter(turn.person);
    const areas = grid.areas.map(({ shortName }) => shortName);
    switch (said.kind) {
      case 'how':
        return turn.reply(sayOfNoticeBot('notice-how', {}));
      case 'unknown-column':
        return turn.reply(
          sayOfNoticeBot('notice-column-unknown', { words: said.words, columns: noticeColumns }),
        );
      case 'unknown-area':
        return turn.reply(sayOfNoticeBot('notice-area-unknown', { words: said.words, areas }));
      case 'which-area':
        return turn.reply(sayOfNoticeBot('notice-which-area', { words: said.words, areas: said.names }));
      case 'no-end':
        return turn.reply(sayOfNoticeBot('notice-no-end', {}));
      case 'impossible-end':
        return turn.reply(sayOfNoticeBot('notice-end-impossible', { words: said.words }));
      case 'severe':
        return turn.reply(sayOfNoticeBot('notice-severe', { words: said.words }));
      case 'notice': {
        const { column, severity, areaIds, validUntil, text } = said;
        return preview(deps, turn, { column, severity, areaIds, validUntil, text });
      }
    }
  };

type Wish = Omit<Extract<ReturnType<typeof matchNoticeWritten>, { kind: 'notice' }>, 'kind'>;

async function preview(deps: NoticeWrittenDeps, turn: Turn, wish: Wish): Promise<void> {
  const { grid, person, cause } = turn;
  const whole = { ...wish, title: null };
  const { rooms, areasWithout, goesOutAt, reviewerId } = await previewNotice(deps, {
    ...{ grid, writer: person, wish: whole, cause },
  });
  const counts = await countMembers(deps, grid);
  turn.ask({ kind: 'confirm-notice', sourceKey: turn.message.id, wish });
  turn.reply(
    sayOfNoticeBot('notice-preview', {
      ...wordsOfNotice(whole, grid.community.name),
      rooms: rooms.map((room) => roomLine(grid, room, counts.get(room.id))),
      areasWithout: areasWithout.map(({ shortName }) => shortName),
      twice: namesTwice(rooms),
      goesOutAt: goesOutAt.toISOString(),
      reviewer: reviewerId === null ? null : nameOf(grid, reviewerId),
    }),
  );
}

/** Members that the files know; a room without any is shown without a count. */
async function countMembers(
  { chatDirectory }: NoticeWrittenDeps,
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
