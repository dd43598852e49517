import type { Invariant } from './invariant';

/** I5: nothing goes out before it may or after it is over. */
export const inItsTime: Invariant = ({ store, ledger }) => {
  const acceptedAt = new Map(ledger.map(({ id, at }) => [id, new Date(at)]));
  const sent = store.outbound.flatMap((row) => {
    const at = acceptedAt.get(row.providerMessageId ?? '');
    return at ? [{ row, at }] : [];
  });
  return {
    name: 'I5',
    promise: '不早发，不过期才发 nothing early, nothing expired',
    checked: sent.length,
    broken: sent.flatMap(({ row, at }) => {
      if (at < row.notBefore) return [`${row.id} went out early`];
      return row.expiresAt !== null && at > row.expiresAt ? [`${row.id} went out late`] : [];
    }),
  };
};
