import type { Composed } from '../../../server/compose';
import { boundaryNames, crashPoints, isCrashPoint } from '../../../server/platform/boundary-names';
import { createMemoryRepositories } from '../../../server/store/memory/create-memory-repositories';
import { boundaryOf, storeBoundaries } from '../../../server/store/durable-boundaries';
import { passBoundaries } from '../../../server/store/pass-boundaries';
import { interceptPorts } from '../../../server/platform/intercept-ports';

/** What a process has beside the ports that exist in memory too. */
const onStoreOnly = ['processReports', 'hubStore'];
/** Boundaries that no method of the store is. */
const outsideStore = ['send', 'job-done', 'spool-write'];

const methodsOf = (ports: object) =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, Object.keys(port as object).sort()]));

describe('the table of durable boundaries', () => {
  test('has every method of every port of the store, and no other', () => {
    const real = methodsOf(createMemoryRepositories({ clock: { now: () => new Date(0) } }));
    const table = methodsOf(storeBoundaries);
    for (const name of onStoreOnly) delete table[name];
    expect(table).toEqual(real);
  });

  test('has every port a process of ours is given', () => {
    const known: Readonly<Record<keyof Composed['repositories'], object>> = storeBoundaries;
    expect(Object.keys(known)).toEqual(expect.arrayContaining(['processReports', 'messages', 'requests']));
  });

  test('names each boundary that is not in the store by itself, and uses every other name', () => {
    const used = new Set(Object.values(storeBoundaries).flatMap((port): unknown[] => Object.values(port)));
    expect(boundaryNames.filter((name) => !used.has(name)).sort()).toEqual([...outsideStore].sort());
  });

  test('a call it does not know is a bug', () => {
    expect(boundaryOf('messages.put')).toBe('message-write');
    expect(boundaryOf('messages.listRecent')).toBeNull();
    expect(() => boundaryOf('messages.forgetAll')).toThrow('not in the table');
  });

  test('every name gives two points, and other words are none', () => {
    expect(crashPoints).toHaveLength(2 * boundaryNames.length);
    expect(isCrashPoint('after-request-write')).toBe(true);
    for (const words of ['request-write', 'after-lunch', 'after-constructor', 'during-send', 'after-'])
      expect([words, isCrashPoint(words)]).toEqual([words, false]);
  });

  test('a write is passed before it, and after it only when it has changed something', async () => {
    const passed: string[] = [];
    const gate = { pass: (point: string) => Promise.resolve(void passed.push(point)) };
    const answers: unknown[] = [true, false, null, 0, 3, undefined, { inserted: true }, { inserted: false }];
    const ports = interceptPorts(
      {
        messages: {
          put: (at: number) => Promise.resolve(answers[at]),
          listRecent: () => Promise.resolve([]),
        },
      },
      passBoundaries(gate),
    );
    await ports.messages.listRecent();
    expect(passed).toEqual([]);
    const wrote: unknown[] = [];
    for (const [at, answer] of answers.entries()) {
      passed.length = 0;
      expect(await ports.messages.put(at)).toBe(answer);
      expect(passed[0]).toBe('before-message-write');
      if (passed[1] === 'after-message-write') wrote.push(answer);
    }
    expect(wrote).toEqual([true, 3, undefined, { inserted: true }]);
  });
});
