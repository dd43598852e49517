import type { Call } from '../../../core/calls/call';
import type { FeedRecordState } from '../../../core/notices/feeds/feed-record';
import type { FeedRecordRepository } from '../../../core/notices/feeds/ports';
import type { Notice } from '../../../core/notices/notice';
import { isFromSource } from '../../../core/notices/notice-author';

/**
 * Going out may come one sweep later, so times of moves are left out; what a source says may be read some minutes later, so of its
 * times the hour is enough.
 */
export function noticeLine(notice: Notice) {
  const { number, column, severity, text, audience, state, validUntil, roomIds, personIds } = notice;
  const { handedOver, approvedByIds, goesOutAt, sources, supersedesId } = notice;
  const events = notice.events.map(({ seq, kind, byId, channel, note }) => [seq, kind, byId, channel, note]);
  return {
    ...{ number: number.label, column, severity, text, audience, state, roomIds, personIds },
    ...{ handedOver, approvedByIds, sources, corrects: supersedesId !== null, events },
    ...(isFromSource(notice) ? { validUntil: hourOf(validUntil) } : { validUntil, goesOutAt }),
  };
}

export const hourOf = (at: Date): string => at.toISOString().slice(0, 13);

/** The same of somebody who was asked to answer it. */
export function callLine(call: Call) {
  const { about, personId, areaId, part, state, phoneReason, dutyId, validUntil } = call;
  const events = call.events.map(({ seq, kind, byId, channel, note }) => [seq, kind, byId, channel, note]);
  const subject = about.kind === 'notice' ? about.label : about.kind;
  return { subject, personId, areaId, part, state, phoneReason, dutyId, until: hourOf(validUntil), events };
}

const feedStates: Readonly<Record<FeedRecordState, true>> = {
  ...{ new: true, held: true, made: true, merged: true, cancelled: true, 'not-ours': true, dropped: true },
};
const most = 1_000;

/** The same of the items of sources, in no order. */
export async function feedLines(
  records: Pick<FeedRecordRepository, 'listInState'>,
  communityId: string,
): Promise<readonly string[]> {
  const states = Object.keys(feedStates).filter((state): state is FeedRecordState => state in feedStates);
  const lists = await Promise.all(states.map((state) => records.listInState(communityId, state, most)));
  return lists
    .flat()
    .map(({ id, state, events }) => `${id} ${state} ${events.map(({ kind }) => kind).join()}`);
}
