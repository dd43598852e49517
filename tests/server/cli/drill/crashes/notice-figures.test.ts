import type { LedgerLine } from '../../../../../bot/web-chat/ledger-line';
import type { OutboundView } from '../../../../../server/cli/drill/kills/views/kill-views';
import { noticeFigures } from '../../../../../server/cli/drill/crashes/real/notices/notice-figures';
import { missingOf } from '../../../../../server/cli/drill/crashes/real/notices/warning-rows';
import { warnings } from '../../../../../server/cli/drill/crashes/real/notices/warnings';
import { aLine, aRow, someViews } from '../kills/some-views';

const inRoom = { conversation: 'jia-residents', sendClass: 'must-not-repeat' } as const;
const room = aRow({ ...inRoom, id: 'N1/e2/0/room/jia-residents', providerMessageId: 'B2' });
const called = aRow({ id: 'N1/call/wang-fang/e1/0', conversation: 'wang-fang', providerMessageId: 'B3' });
const inLedger = (id: string) => aLine({ id, conversation: 'jia-residents', room: true });
const compared = (outbound: readonly OutboundView[], ledger: readonly LedgerLine[]) =>
  noticeFigures(someViews({ ledger }, { outbound }));
const toWang = aLine({ id: 'B3', conversation: 'wang-fang' });

describe('what the ledger says of a warning', () => {
  test('said once in its room and to who was called: nothing is broken', () => {
    const rows = [room, called];
    expect(compared(rows, [inLedger('B2'), toWang])).toEqual({
      ...{ roomsTwice: 0, uncertain: 0, mustArrive: 1, notArrived: 0, broken: [] },
    });
  });

  test('accepted twice for one room is seen', () => {
    const rows = [room, called];
    const { roomsTwice, broken } = compared(rows, [inLedger('B2'), inLedger('B4'), toWang]);
    expect(roomsTwice).toBe(1);
    expect(broken).not.toEqual([]);
  });

  test('of which nobody knows whether it was said is counted, and is not broken', () => {
    const lost = { ...room, state: 'uncertain', providerMessageId: null, sentText: null } as const;
    const rows = [lost, called];
    const { roomsTwice, uncertain, broken } = compared(rows, [inLedger('B2'), toWang]);
    expect({ roomsTwice, uncertain, broken }).toEqual({ roomsTwice: 0, uncertain: 1, broken: [] });
  });

  test('a call that never arrived is seen', () => {
    const rows = [room, { ...called, state: 'failed', providerMessageId: null } as const];
    const { notArrived, broken } = compared(rows, [inLedger('B2')]);
    expect(notArrived).toBe(1);
    expect(broken).toHaveLength(1);
  });
});

test('a room or a person nothing was written to is named', () => {
  const [red] = warnings;
  const target = { kind: 'room', roomId: 'jia-residents' };
  expect(red && missingOf(red, [{ _id: 'N1/e2/0', target, state: 'pending' }])).toEqual([
    ...['yi-residents', 'wang-fang', 'li-qiang', 'chen-gang', 'lao-wu'],
  ]);
});
