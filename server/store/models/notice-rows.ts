import type { Notice } from '../../core/notices/notice';
import { recordRows } from './record-rows';

export const notices = recordRows<Notice>('notices', [
  { keys: { communityId: 1, 'value.number.openedOn': 1, 'value.number.seq': 1 }, unique: true },
  { keys: { communityId: 1, 'value.number.seq': 1, 'value.endedAt': 1 } },
  { keys: { communityId: 1, 'value.endedAt': 1 } },
  { keys: { communityId: 1, 'value.goesOutAt': 1 } },
]);

/** Notices of earlier versions were for rooms, written by hand, and agreed to by one; later ones told who was called twice. */
interface EarlierNotice {
  readonly audience?: Notice['audience'];
  readonly called?: Notice['called'];
  readonly approvedById?: string | null;
}

/** A stored notice with what earlier versions did not write. */
export function completeNotice(value: Omit<Notice, 'outbox'> & EarlierNotice): Omit<Notice, 'outbox'> {
  if (value.audience) return value.called === undefined ? { ...value, called: null } : value;
  const { approvedById = null, ...rest } = value;
  const isOwn = approvedById === null || approvedById === value.byId;
  return {
    ...rest,
    ...{ audience: { kind: 'rooms' }, personIds: [], unreachedIds: [], sources: [], event: null },
    ...{ supersedesId: null, called: null, toldOver: 0 },
    handedOver: value.sentAt === null ? 0 : value.roomIds.length,
    approvedByIds: isOwn ? [] : [approvedById],
    approvalsNeeded: approvedById === value.byId ? 0 : 1,
  };
}
