import { policyInForce } from '../deadlines/policy-of';
import type { Grid } from '../grid/grid';
import { toOutboxDues, type Cause, type Relay } from '../outbound/change-record';
import { noticeTo, toOutboxMessages } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { shanghaiDate } from '../shared/shanghai-time';
import { audienceOf, type Audience } from './audience';
import { lookDue } from './change-notice';
import { checkRoomDay, checkWritten, goesOutAt } from './check-notice';
import { formatNoticeNumber, type Notice, type NoticeEvent } from './notice';
import type { NoticeRepository } from './ports';
import { sayOfNotice, wordsOfNotice } from './sayings';
import { checkWriter, isSecretary, nameOf, reviewerOf } from './who-may';

export interface WriteNoticeDeps {
  readonly notices: Pick<NoticeRepository, 'find' | 'nextSeq' | 'insert' | 'listGoingOut'>;
  readonly relay: Relay;
}

export type NoticeWish = Pick<Notice, 'column' | 'severity' | 'title' | 'text' | 'areaIds' | 'validUntil'>;

export interface WriteNoticeInput {
  readonly grid: Grid;
  readonly writer: Person;
  readonly wish: NoticeWish;
  /** The message the preview was made from: confirming it again finds the notice. */
  readonly sourceKey: string;
  readonly cause: Cause;
}

export interface NoticePreview extends Audience {
  readonly goesOutAt: Date;
  /** Who reads it first; null: nobody, the writer is the secretary. */
  readonly reviewerId: string | null;
}

/**
 * What would become of it; nothing is written. Throws `notices.not-writer`, `notices.empty`, `notices.too-long`,
 * `notices.end-in-past`, `notices.end-too-far`, `notices.end-too-soon`, `notices.nobody-there`, `notices.room-full`,
 * `notices.nobody-reviews`.
 */
export async function previewNotice(
  deps: Pick<WriteNoticeDeps, 'notices'>,
  { grid, writer, wish, cause }: Omit<WriteNoticeInput, 'sourceKey'>,
): Promise<NoticePreview> {
  checkWriter(writer);
  checkWritten(wish, cause.at);
  const audience = audienceOf(grid, wish.areaIds);
  const out = goesOutAt(cause.at, wish.validUntil);
  const roomIds = audience.rooms.map(({ id }) => id);
  await checkRoomDay(deps.notices, { ...wish, communityId: grid.community.id }, roomIds, out);
  const reviewerId = isSecretary(writer) ? null : reviewerOf(grid, writer.id, cause.at);
  return { ...audience, goesOutAt: out, reviewerId };
}

/**
 * Numbers and stores a notice in one write that also holds what it causes: the secretary's own is approved by it, a clerk's
 * goes to the secretary. Made again from the same source it is the first one. Throws what the preview throws.
 */
export async function writeNotice(deps: WriteNoticeDeps, input: WriteNoticeInput): Promise<Notice> {
  const id = `notice/${input.sourceKey}`;
  const known = await deps.notices.find(id);
  if (known) return relayed(deps, known);
  const { grid, cause, wish } = input;
  const preview = await previewNotice(deps, input);
  const openedOn = shanghaiDate(cause.at);
  const seq = await deps.notices.nextSeq(grid.community.id, openedOn);
  const bare = newNotice(id, formatNoticeNumber(grid.community.code, openedOn, seq), input, preview);
  const messages =
    preview.reviewerId === null
      ? []
      : [
          noticeTo(
            preview.reviewerId,
            sayOfNotice('notice-review', {
              ...wordsOfNotice(wish, grid.community.name),
              ...{ number: bare.number.label, by: nameOf(grid, cause.byId) },
              rooms: preview.rooms.map(({ name }) => name),
            }),
          ),
        ];
  const { record } = await deps.notices.insert({
    ...bare,
    outbox: [
      ...toOutboxMessages(`${id}/e1`, null, messages),
      ...toOutboxDues([lookDue(bare, bare.goesOutAt ?? bare.validUntil)]),
    ],
  });
  return relayed(deps, record);
}

async function relayed(deps: WriteNoticeDeps, notice: Notice): Promise<Notice> {
  await deps.relay(notice.communityId, notice.outbox);
  return notice;
}

function newNotice(
  id: string,
  number: Notice['number'],
  { grid, wish, cause }: WriteNoticeInput,
  preview: NoticePreview,
): Notice {
  const isOwn = preview.reviewerId === null;
  const written: NoticeEvent = { seq: 1, ...cause, kind: 'written', note: null };
  return {
    ...wish,
    ...{ id, communityId: grid.community.id, number, version: 1 },
    state: isOwn ? 'approved' : 'draft',
    roomIds: isOwn ? preview.rooms.map((room) => room.id) : [],
    ...{ byId: cause.byId, writtenAt: cause.at },
    approvedById: isOwn ? cause.byId : null,
    goesOutAt: isOwn ? preview.goesOutAt : null,
    ...{ sentAt: null, endedAt: null, policyVersion: policyInForce(grid, cause.at).version },
    events: [written, ...(isOwn ? [{ ...written, seq: 2, kind: 'approved' as const }] : [])],
    outbox: [],
  };
}
