import { checkInvariants } from '../../../../../server/cli/drill/kills/invariants/check-invariants';
import { countOvertaken } from '../../../../../server/cli/drill/kills/views/count-overtaken';
import type { KillViews } from '../../../../../server/cli/drill/kills/views/kill-views';
import { scanText } from '../../../../../server/cli/drill/kills/views/scan-personal-data';
import { aLine, aMessage, aRequest, aRow, someViews } from './some-views';

/** Which promises are broken, with what is said about each. */
const broken = (views: KillViews): Record<string, readonly string[]> =>
  Object.fromEntries(
    checkInvariants(views).flatMap(({ name, broken: found }) => (found.length > 0 ? [[name, found]] : [])),
  );
const well = someViews();
const withoutLine = (id: string) => well.ledger.filter((line) => line.id !== id);
const rows = well.store.outbound;
const copy = '（重复发送）';

it('finds nothing where all is well, and looks at something for each promise', () => {
  expect(broken(well)).toEqual({});
  expect(checkInvariants(well).map(({ name, checked }) => [name, checked > 0])).toEqual(
    ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8'].map((name) => [name, true]),
  );
});

describe('I1, nothing acknowledged is lost', () => {
  const messages = (over: Parameters<typeof aMessage>[0]) =>
    broken(someViews({}, { messages: [aMessage(over), ...well.store.messages.slice(1)] }))['I1'];

  it('misses what the store does not hold', () => {
    expect(broken(someViews({}, { messages: well.store.messages.slice(0, 2) }))['I1']).toEqual([
      'H3 not in messages',
    ]);
  });
  it('misses what the ledger does not hold, said by somebody or kept by the hub', () => {
    expect(broken(someViews({ ledger: withoutLine('H3') }))['I1']).toEqual([
      'H3 kept, not in the ledger',
      'H3 not in the ledger',
    ]);
  });
  it('sees what was left, set aside or taken for history', () => {
    expect(messages({ isHandled: false })).toEqual(['H1 not handled']);
    expect(messages({ isHandled: false, isSetAside: true })).toEqual(['H1 set aside']);
    expect(messages({ isHandled: false, isHistory: true })).toEqual(['H1 taken for history']);
  });
  it('misses the answer of a question, of a yes and of a word of staff', () => {
    const without = (id: string) =>
      broken(someViews({}, { outbound: rows.filter((row) => !row.id.startsWith(id)) }))['I1'];
    expect(without('M1/')).toEqual(['H1 not answered']);
    expect(without('R1/e1')).toEqual(['H2 not answered']);
    expect(without('R1/e2')).toEqual(['H3 not answered']);
  });
});

describe('I2, one request for each matter', () => {
  const requests = (...list: readonly ReturnType<typeof aRequest>[]) =>
    broken(someViews({}, { requests: list }))['I2'];

  it('misses one that was confirmed', () => expect(requests()).toEqual(['H1 opened 0 requests']));
  it('sees a second one of the same words', () => {
    expect(requests(aRequest(), aRequest({ id: 'R2', sourceKey: 'M1#1' }))).toEqual(['H1 opened 2 requests']);
  });
  it('sees one source twice', () => {
    expect(requests(aRequest(), aRequest({ id: 'R2' }))).toContain('M1#0 is there twice');
  });
  it('sees one that nobody confirmed', () => {
    expect(requests(aRequest(), aRequest({ id: 'R2', sourceKey: 'M3#0' }))).toEqual([
      'H3 opened one nobody asked for',
    ]);
  });
});

describe('I3, never twice in a room', () => {
  const twice = aLine({ id: 'B5', conversation: 'jia', room: true, text: '我在。' });

  it('sees a second send of one row', () => {
    expect(broken(someViews({ ledger: [...well.ledger, twice] }))['I3']).toEqual([
      'jia heard 2 of 1',
      'B5 belongs to no row',
    ]);
  });
  it('lets a send be that an uncertain row accounts for, and no second one', () => {
    const uncertain = [
      ...rows.slice(0, 3),
      aRow({ ...rows[3], state: 'uncertain', providerMessageId: null, sentText: null }),
    ];
    expect(broken(someViews({}, { outbound: uncertain }))['I3']).toBeUndefined();
    expect(broken(someViews({ ledger: [...well.ledger, twice] }, { outbound: uncertain }))['I3']).toEqual([
      'jia heard 2 of 1',
      'B5 belongs to no row',
    ]);
  });
  it('sees one send in two rows, and a row that nobody settled', () => {
    expect(
      broken(someViews({}, { outbound: [...rows, aRow({ ...rows[3], id: 'M5/0/room/jia' })] }))['I3'],
    ).toEqual(['B4 stands in 2 rows']);
    expect(
      broken(someViews({}, { outbound: [...rows.slice(0, 3), aRow({ ...rows[3], state: 'sending' })] }))[
        'I3'
      ],
    ).toEqual(['M4/0/room/jia is sending']);
  });
});

describe('I4, what must arrive arrives', () => {
  const first = (over: Parameters<typeof aRow>[0]) => [aRow(over), ...rows.slice(1)];
  const again = aLine({ id: 'B0' });

  it('misses a send that the channel never accepted, and one that was never made', () => {
    expect(broken(someViews({ ledger: withoutLine('B1') }, { hubIds: [] }))['I4']).toEqual([
      `${rows[0]?.id} sent, not in the ledger`,
    ]);
    expect(broken(someViews({}, { outbound: first({ state: 'pending' }) }))['I4']).toContain(
      `${rows[0]?.id} is pending`,
    );
  });
  it('sees other words, and another reader', () => {
    expect(broken(someViews({}, { outbound: first({ sentText: '别的' }) }))['I4']).toEqual([
      `${rows[0]?.id} said something else`,
    ]);
    expect(broken(someViews({}, { outbound: first({ conversation: 'liu-yang' }) }))['I4']).toEqual([
      `${rows[0]?.id} went to somebody else`,
    ]);
  });
  it('wants the second copy marked', () => {
    expect(broken(someViews({ ledger: [...well.ledger, again] }))['I4']).toEqual(['B0 is an unmarked copy']);
    const marked = [...withoutLine('B1'), again, aLine({ text: `${copy}对吗？` })];
    const ofMarked = { outbound: first({ sentText: `${copy}对吗？`, attempts: 2 }) };
    expect(broken(someViews({ ledger: marked }, ofMarked))['I4']).toBeUndefined();
    expect(broken(someViews({ ledger: [...marked, aLine({ id: 'B9' })] }, ofMarked))['I4']).toEqual([
      'B9 is an unmarked copy',
    ]);
  });
});

describe('the word that the store is away', () => {
  const told = (id: string) => aLine({ id, text: '已记下。' });
  it('belongs to no row, and is said once an outage', () => {
    expect(broken(someViews({ ledger: [...well.ledger, told('B6')] }))).toEqual({});
    expect(broken(someViews({ ledger: [...well.ledger, told('B6'), told('B7')] }))['I4']).toEqual([
      'zhang-guilan was told of an outage 2 times',
    ]);
  });
});

it('counts the messages that a later one of the same person overtook', () => {
  const at = (providerMessageId: string, second: number | null, conversation = '/zhang-guilan') =>
    aMessage({
      providerMessageId,
      conversation,
      handledAt: second === null ? null : new Date(1_800_000_000_000 + second * 1_000),
    });
  expect(countOvertaken([at('H1', 1), at('H2', 2), at('H3', 3)])).toBe(0);
  expect(countOvertaken([at('H1', 9), at('H2', 2), at('H3', 3), at('H4', 1, '/liu-yang')])).toBe(1);
  expect(countOvertaken([at('H1', null), at('H2', 5), at('H3', 3)])).toBe(2);
});

describe('the others', () => {
  it('I5 sees what went out early, and what was over', () => {
    const at = (over: Parameters<typeof aRow>[0]) =>
      broken(someViews({}, { outbound: [aRow(over), ...rows.slice(1)] }))['I5'];
    expect(at({ notBefore: new Date('2026-11-24T01:00:02Z') })).toEqual([`${rows[0]?.id} went out early`]);
    expect(at({ expiresAt: new Date('2026-11-24T01:00:00Z') })).toEqual([`${rows[0]?.id} went out late`]);
  });

  it('I6 lets 51 go at once and one more each 20 ms, and no more', () => {
    const sends = (count: number, everyMs: number) =>
      Array.from({ length: count }, (_, index) =>
        aLine({ id: `S${index}`, at: new Date(1_800_000_000_000 + index * everyMs).toISOString() }),
      );
    const broke = (ledger: KillViews['ledger']) => broken(someViews({ ledger }))['I6'];
    expect(broke(sends(51, 0))).toBeUndefined();
    expect(broke(sends(52, 0))).toHaveLength(1);
    expect(broke(sends(500, 20))).toBeUndefined();
    expect(broke(sends(500, 15))).not.toBeUndefined();
  });

  it('I7 sees a move that is not allowed, a gap, and a write without its step', () => {
    const opened = { seq: 1, kind: 'opened', causeId: 'open/M1#0', to: 'wang-fang' } as const;
    const of = (over: Parameters<typeof aRequest>[0]) =>
      broken(someViews({}, { requests: [aRequest(over)] }))['I7'];
    const closed = { seq: 2, kind: 'closed', causeId: 'M3', to: 'solved' } as const;
    expect(of({ state: 'closed', events: [opened, closed] })).toEqual(['R1 was closed (2) while assigned']);
    expect(of({ events: [opened, { ...closed, seq: 3 }] })).toEqual(['R1 has a gap in its events']);
    expect(of({ events: [closed] })).toEqual(['R1 does not begin with its opening']);
    expect(of({ version: 3 })).toEqual(['R1 has version 3 after 2 writes']);
    expect(of({ state: 'closed' })).toEqual(['R1 is closed, its events lead to accepted']);
    const noted = (seq: number, causeId: string) => ({ seq, kind: 'noted', causeId, to: null }) as const;
    const events = [...aRequest().events, noted(3, 'M7'), noted(4, 'M3')];
    expect(of({ version: 4, events })).toEqual(['R1 was moved twice by one cause']);
  });

  it('I8 sees a name in the output, and does not say it', () => {
    const { findings } = scanText('output', '{"msg":"张桂兰"}', ['刘洋', '张桂兰']);
    expect(broken(someViews({ findings }))['I8']).toEqual(['canary 1 in output']);
    expect(checkInvariants(someViews({ scanned: { canaries: 2, bytes: 0 } })).at(-1)?.checked).toBe(0);
  });
});
