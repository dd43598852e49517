import { policyInForce } from '../deadlines/policy-of';
import type { Grid } from '../grid/grid';
import { toOutboxDues, type Cause, type Relay } from '../outbound/change-record';
import { toOutboxMessages } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { shanghaiDate } from '../shared/shanghai-time';
import { askReviewer } from './ask-reviewer';
import { lookDue } from './change-notice';
import { formatNoticeNumber, type Notice, type NoticeEvent, type NoticeSource } from './notice';
import { sourceAuthor } from './notice-author';
import {
  planFromSource,
  planNotice,
  type NoticePlan,
  type NoticeWish,
  type PlanNoticeDeps,
} from './plan-notice';
import type { NoticeRepository } from './ports';
import { findOlder, supersedeOlder, wasRead } from './supersede-notice';
import { approvalsFor } from './who-may';

export interface WriteNoticeDeps extends PlanNoticeDeps {
  readonly notices: Pick<NoticeRepository, 'find' | 'nextSeq' | 'insert' | 'replace' | 'listGoingOut'>;
  readonly relay: Relay;
}

/** Who says it. */
export type NoticeAuthor =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'source'; readonly sourceId: string };

export interface NewNotice {
  readonly grid: Grid;
  /** Its id is `notice/<sourceKey>`: made again from the same key it is the first one. */
  readonly sourceKey: string;
  readonly wish: NoticeWish;
  readonly by: NoticeAuthor;
  /** The source is trusted for it, or the secretary writes it. */
  readonly trusted: boolean;
  /** Where what it says comes from; empty: written by hand. */
  readonly sources: readonly NoticeSource[];
  /** The notice that it corrects or updates. */
  readonly supersedesId: string | null;
  readonly cause: Cause;
}

/**
 * Numbers and stores a notice in one write that also holds what it causes: one that needs nobody is approved by it, of the others
 * somebody hears that they are to read it. Throws what `planNotice` throws, for a source what `planFromSource` does; of what it
 * corrects `notices.not-found` and `notices.ended`; `notices.nobody-reviews`.
 */
export async function insertNotice(deps: WriteNoticeDeps, input: NewNotice): Promise<Notice> {
  const id = `notice/${input.sourceKey}`;
  const { grid, cause } = input;
  const known = await deps.notices.find(id);
  if (known) return settle(deps, grid, known);
  const older = await findOlder(deps, input.supersedesId, input.by.kind === 'person', cause.at);
  const replaces = wasRead(older);
  const plan = await planOf(deps, { ...input, replaces });
  const openedOn = shanghaiDate(cause.at);
  const seq = await deps.notices.nextSeq(grid.community.id, openedOn);
  const bare = newNotice(id, formatNoticeNumber(grid.community.code, openedOn, seq), input, plan);
  const messages = bare.state === 'draft' ? [askReviewer(grid, bare, plan, replaces, cause.at)] : [];
  const { record } = await deps.notices.insert({
    ...bare,
    outbox: [
      ...toOutboxMessages(`${id}/e1`, null, messages),
      ...toOutboxDues([lookDue(bare, bare.goesOutAt ?? bare.validUntil)]),
    ],
  });
  return settle(deps, grid, record);
}

/** What it causes beyond its own write, for the first time or again. */
async function settle(deps: WriteNoticeDeps, grid: Grid, notice: Notice): Promise<Notice> {
  await deps.relay(notice.communityId, notice.outbox);
  await supersedeOlder(deps, grid, notice, notice.writtenAt);
  return notice;
}

interface PlanOf extends Pick<NewNotice, 'grid' | 'wish' | 'by' | 'trusted' | 'cause'> {
  readonly replaces: boolean;
}

/** Throws what the two plans throw. */
export const planOf = (
  deps: PlanNoticeDeps,
  { grid, wish, by, trusted, replaces, cause }: PlanOf,
): Promise<NoticePlan> =>
  by.kind === 'source'
    ? planFromSource(deps, { grid, wish, replaces, now: cause.at }, trusted)
    : planNotice(deps, { grid, wish, replaces, now: cause.at });

export function approvalsOf(
  { by, trusted, wish }: Pick<NewNotice, 'by' | 'trusted' | 'wish'>,
  plan: NoticePlan,
) {
  const author = !trusted ? 'another' : by.kind === 'source' ? 'trusted-source' : 'secretary';
  return approvalsFor(author, wish.severity, plan.rooms.length);
}

function newNotice(id: string, number: Notice['number'], input: NewNotice, plan: NoticePlan): Notice {
  const { grid, by, cause } = input;
  const approvalsNeeded = approvalsOf(input, plan);
  const isApproved = approvalsNeeded === 0;
  const byId = by.kind === 'source' ? sourceAuthor(by.sourceId) : by.person.id;
  const written: NoticeEvent = { seq: 1, ...cause, kind: 'written', note: null };
  return {
    ...plan.wish,
    ...{ id, communityId: grid.community.id, number, version: 1 },
    state: isApproved ? 'approved' : 'draft',
    ...(isApproved ? frozen(plan) : { roomIds: [], personIds: [], unreachedIds: [] }),
    ...{ called: null, handedOver: 0, toldOver: 0, sources: input.sources, supersedesId: input.supersedesId },
    ...{ byId, writtenAt: cause.at, approvedByIds: [], approvalsNeeded },
    goesOutAt: isApproved ? plan.goesOutAt : null,
    ...{ sentAt: null, endedAt: null, policyVersion: policyInForce(grid, cause.at).version },
    events: [written, ...(isApproved ? [{ ...written, seq: 2, kind: 'approved' as const }] : [])],
    outbox: [],
  };
}

/** Whom it is for, from its approval on. */
export const frozen = ({ rooms, people, unreached }: NoticePlan) => ({
  roomIds: rooms.map(({ id }) => id),
  personIds: people.map(({ id }) => id),
  unreachedIds: unreached.map(({ id }) => id),
});
