import { sha256, type LedgerLine } from '../../../../../bot/web-chat/ledger-line';
import { markSecondCopy } from '../../../../core/outbound/second-copy';
import type { OutboundView } from '../views/kill-views';
import { groupBy } from './group-by';
import type { Invariant } from './invariant';

const mark = markSecondCopy('');

/** I4: what must arrive was accepted; a copy more of it says that it is one. */
export const alwaysArrives: Invariant = ({ store, ledger, outageNotice, outages }) => {
  const rows = store.outbound.filter(({ sendClass }) => sendClass === 'must-arrive');
  const accepted = new Map(ledger.filter(({ from }) => from === 'bot').map((line) => [line.id, line]));
  const owned = new Set(store.outbound.flatMap(({ providerMessageId }) => providerMessageId ?? []));
  const unowned = ledger.filter((line) => line.from === 'bot' && !line.room && !owned.has(line.id));
  const strays = unowned.filter((line) => line.sha256 !== outageNotice);
  const notices = unowned.filter((line) => line.sha256 === outageNotice);
  const rowsOf = groupBy(rows, ({ conversation }) => conversation);
  return {
    name: 'I4',
    promise: '该到的都到，再发的写明重复 what must arrive arrives, a second copy says so',
    checked: rows.length,
    broken: [
      ...rows.flatMap((row) => whatIsWrong(row, accepted)),
      ...[...groupBy(notices, ({ conversation }) => conversation)].flatMap(([conversation, { length }]) =>
        length > outages ? [`${conversation} was told of an outage ${String(length)} times`] : [],
      ),
      ...[...groupBy(strays, ({ conversation }) => conversation)].flatMap(([conversation, copies]) =>
        unexplained(copies, rowsOf.get(conversation) ?? []).map((id) => `${id} is an unmarked copy`),
      ),
    ],
  };
};

function whatIsWrong(row: OutboundView, accepted: ReadonlyMap<string, LedgerLine>): readonly string[] {
  if (row.state === 'expired') return [];
  if (row.state !== 'sent') return [`${row.id} is ${row.state}`];
  const line = accepted.get(row.providerMessageId ?? '');
  if (!line) return [`${row.id} sent, not in the ledger`];
  if (line.conversation !== row.conversation) return [`${row.id} went to somebody else`];
  const saysSo = row.isImage || sha256(row.sentText ?? '') === line.sha256;
  return saysSo ? [] : [`${row.id} said something else`];
}

/** Copies that no row accounts for: a row accounts for one unmarked copy, and for marked ones, if its last copy is marked. */
function unexplained(copies: readonly LedgerLine[], rows: readonly OutboundView[]): readonly string[] {
  const plain = new Map<string, number>();
  const marked = new Set<string>();
  let images = 0;
  for (const row of rows) {
    if (row.isImage) images += Math.max(0, row.attempts - 1);
    else if (row.sentText?.startsWith(mark)) {
      const hash = sha256(row.sentText.slice(mark.length));
      plain.set(hash, (plain.get(hash) ?? 0) + 1);
      marked.add(sha256(row.sentText));
    }
  }
  return copies.flatMap((copy) => {
    if (copy.kind === 'image') return (images -= 1) >= 0 ? [] : [copy.id];
    if (marked.has(copy.sha256)) return [];
    const left = plain.get(copy.sha256) ?? 0;
    plain.set(copy.sha256, left - 1);
    return left > 0 ? [] : [copy.id];
  });
}
