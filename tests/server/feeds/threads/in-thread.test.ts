import { inThread } from '../../../../server/feeds/threads/in-thread';

const run = (work: string, mostMs = 20_000) =>
  inThread({
    loading: 'const { sqrt } = Math;',
    ...{ work, bytes: new Uint8Array([1, 4]), data: { more: 3 }, mostMs },
  });

describe('work in a thread', () => {
  it('is told what it is to know, and its first word counts', async () => {
    const said = await run('say(sqrt(new Uint8Array(given.bytes)[1]) + given.more); say(0);');
    expect(said).toEqual({ kind: 'said', value: 5 });
  });

  it('that does not end is ended', async () => {
    expect(await run('for (;;);', 50)).toEqual({ kind: 'too-long' });
  });

  it.each([
    ['throws', 'throw new Error("no")'],
    ['says nothing', ''],
    ['needs too much memory', 'const all = []; for (;;) all.push("x".repeat(100).split(""));'],
  ])('that %s is broken', async (_, program) => {
    expect(await run(program)).toEqual({ kind: 'broken' });
  });
});
