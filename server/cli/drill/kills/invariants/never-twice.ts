import { groupBy } from './group-by';
import type { Invariant } from './invariant';

/** I3: what must not be repeated was accepted at most once; what nobody can tell is marked uncertain. */
export const neverTwice: Invariant = ({ store, ledger }) => {
  const rows = store.outbound.filter(({ sendClass }) => sendClass === 'must-not-repeat');
  const said = ledger.filter(({ room, from, kind }) => room && from === 'bot' && kind !== 'system');
  const rowsOfId = groupBy(
    store.outbound.filter(({ providerMessageId }) => providerMessageId !== null),
    ({ providerMessageId }) => providerMessageId ?? '',
  );
  const broken: string[] = [];
  for (const [id, owners] of rowsOfId) {
    if (owners.length > 1) broken.push(`${id} stands in ${String(owners.length)} rows`);
  }
  for (const row of rows) {
    if (row.state !== 'sent' && row.state !== 'uncertain' && row.state !== 'expired')
      broken.push(`${row.id} is ${row.state}`);
  }
  for (const [room, entries] of groupBy(said, ({ conversation }) => conversation)) {
    const ofRoom = rows.filter(({ conversation }) => conversation === room);
    const uncertain = ofRoom.filter(({ state }) => state === 'uncertain').length;
    const strays = entries.filter(({ id }) => !rowsOfId.has(id));
    if (entries.length > ofRoom.length)
      broken.push(`${room} heard ${String(entries.length)} of ${String(ofRoom.length)}`);
    if (strays.length > uncertain)
      broken.push(...strays.slice(uncertain).map(({ id }) => `${id} belongs to no row`));
  }
  return {
    name: 'I3',
    promise: '群里的话不说两遍 what must not be repeated is said once',
    checked: rows.length,
    broken,
  };
};
