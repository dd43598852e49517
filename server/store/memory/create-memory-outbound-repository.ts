import { chooseNext } from '../../core/outbound/choose-next';
import type { OutboundMessage, OutboundState } from '../../core/outbound/outbound-message';
import type { Claim, OutboundRepository } from '../../core/outbound/ports';
import { answer } from './answer';
import { by } from './compare';
import { copy } from './copy';

export function createMemoryOutboundRepository(): OutboundRepository {
  const rows = new Map<string, OutboundMessage>();
  const claims = new Map<string, { readonly account: string; readonly fencing: number }>();
  const withState = (communityId: string, state: OutboundState) =>
    [...rows.values()].filter((row) => row.communityId === communityId && row.state === state);
  const openRows = (communityId: string) => [
    ...withState(communityId, 'sending'),
    ...withState(communityId, 'pending'),
  ];

  function claim(id: string, attempts: number, { account, fencing, leaseUntil }: Claim) {
    const row = rows.get(id);
    if (row?.state !== 'pending' || row.attempts !== attempts) return null;
    const claimed: OutboundMessage = {
      ...row,
      state: 'sending',
      attempts: attempts + 1,
      leaseUntil: new Date(leaseUntil),
    };
    rows.set(id, claimed);
    claims.set(id, { account, fencing });
    return claimed;
  }

  return {
    insertMany: (list) =>
      answer(() => {
        for (const row of list) if (!rows.has(row.id)) rows.set(row.id, copy(row));
      }),
    claim: (id, attempts, by) => answer(() => claim(id, attempts, by)),
    claimNext: (communityId, by) =>
      answer(() => {
        const next = chooseNext(openRows(communityId), by.now, undefined, by.priorityAtMost);
        return next && claim(next.id, next.attempts, by);
      }),
    listOpen: (communityId, limit) =>
      answer(() => {
        const open = openRows(communityId);
        return open.length > limit ? null : open;
      }),
    find: (id) => answer(() => rows.get(id) ?? null),
    listOfCause: (communityId, idPrefix) =>
      answer(() =>
        [...rows.values()]
          .filter((row) => row.communityId === communityId && row.id.startsWith(idPrefix))
          .sort(by((row) => row.id)),
      ),
    listUrgentWaiting: (communityId, before, limit) =>
      answer(() =>
        withState(communityId, 'pending')
          .filter((row) => isUrgentWaiting(row, before))
          .sort(byUrgency)
          .slice(0, limit),
      ),
    listOpenUrgent: (communityId, limit) =>
      answer(() =>
        withState(communityId, 'pending')
          .filter(({ priority }) => priority <= 2)
          .sort(byUrgency)
          .slice(0, limit),
      ),
    settle: (id, attempts, change) =>
      answer(() => {
        const row = rows.get(id);
        if (row?.state !== 'sending' || row.attempts !== attempts) return false;
        rows.set(id, { ...row, ...copy(change), leaseUntil: null });
        return true;
      }),
    listLeaseEnded: (communityId, now, limit) =>
      answer(() =>
        withState(communityId, 'sending')
          .filter((row) => row.leaseUntil !== null && row.leaseUntil < now)
          .sort(
            by(
              (row) => row.leaseUntil ?? now,
              (row) => row.id,
            ),
          )
          .slice(0, limit),
      ),
    listClaimedBefore: (communityId, account, fencing, limit) =>
      answer(() =>
        withState(communityId, 'sending')
          .filter(({ id }) => {
            const claim = claims.get(id);
            return claim?.account === account && claim.fencing < fencing;
          })
          .slice(0, limit),
      ),
    countUrgentWaiting: (communityId) =>
      answer(() => withState(communityId, 'pending').filter((row) => row.priority === 2).length),
    forgetWords: (id, content) =>
      answer(() => {
        const row = rows.get(id);
        if (!row) return;
        const state = row.state === 'pending' ? 'expired' : row.state;
        rows.set(id, { ...row, state, content: copy(content), sentText: null });
      }),
    expire: (communityId, now) =>
      answer(() => {
        const over = withState(communityId, 'pending').filter((row) => isOver(row, now));
        for (const row of over) rows.set(row.id, { ...row, state: 'expired' });
        return over.length;
      }),
    nextWakeAt: (communityId) =>
      answer(() => withState(communityId, 'pending').sort(by((row) => row.notBefore))[0]?.notBefore ?? null),
    countByState: (communityId) =>
      answer(() => {
        const count = (state: OutboundState) => withState(communityId, state).length;
        return {
          pending: count('pending'),
          sending: count('sending'),
          sent: count('sent'),
          uncertain: count('uncertain'),
          expired: count('expired'),
          failed: count('failed'),
        };
      }),
  };
}

const byUrgency = by<OutboundMessage>(
  (row) => row.priority,
  (row) => row.createdAt,
  (row) => row.order,
  (row) => row.id,
);

const isUrgentWaiting = (row: OutboundMessage, before: Date) =>
  row.priority <= 2 &&
  row.sendClass === 'must-arrive' &&
  row.target.kind === 'person' &&
  row.createdAt < before &&
  (row.notBefore <= before || row.attempts > 0);

const isOver = (row: OutboundMessage, now: Date) => row.expiresAt !== null && row.expiresAt <= now;
