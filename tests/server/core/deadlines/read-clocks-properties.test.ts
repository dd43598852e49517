import fc from 'fast-check';
import type { ClockEvent, ClockHistory } from '../../../../server/core/deadlines/clock-history';
import type { ClockReading } from '../../../../server/core/deadlines/clock-reading';
import { computeClocks } from '../../../../server/core/deadlines/compute-clocks';
import { deadlinePolicy } from '../../../../server/core/deadlines/policy';
import { nextStepAt, readClocks } from '../../../../server/core/deadlines/read-clocks';
import { aCalendar } from './a-calendar';
import { anyClass, anyHistory, anyInstant, anyMinutes, later } from './any-history';

const calendar = aCalendar();
const policy = deadlinePolicy;
const seed = Number(process.env['SEED'] ?? 20260609);
const runs = { seed, numRuns: Number(process.env['RUNS'] ?? 300) };

const read = (history: ClockHistory, now: Date) => readClocks(history, { calendar, policy, now });
const readAll = (history: ClockHistory, now: Date): readonly ClockReading[] =>
  Object.values(read(history, now)).filter((reading): reading is ClockReading => reading !== null);

describe(`whatever happened (seed ${seed})`, () => {
  it('nothing is due before it was said, unless its end was named so', () => {
    fc.assert(
      fc.property(anyHistory, anyMinutes, (history, minutes) =>
        readAll(history, later(history.openedAt, minutes)).every(
          ({ startedAt, dueAt }) => startedAt >= history.openedAt && dueAt > startedAt,
        ),
      ),
      runs,
    );
  });

  it('what is said later is never due earlier, and its steps come no earlier', () => {
    fc.assert(
      fc.property(anyClass, anyInstant, anyMinutes, (requestClass, openedAt, minutes) => {
        const solveOf = (at: Date) =>
          read({ requestClass, events: [{ kind: 'opened', at }], promisedUntil: null }, openedAt).solve;
        const [first, second] = [solveOf(openedAt), solveOf(later(openedAt, minutes))];
        return first.dueAt <= second.dueAt;
      }),
      runs,
    );
  });

  it('it promises what was promised at the opening', () => {
    fc.assert(
      fc.property(anyClass, anyInstant, (requestClass, openedAt) => {
        const promised = computeClocks({ requestClass, openedAt, calendar, policy });
        const clocks = read(
          { requestClass, events: [{ kind: 'opened', at: openedAt }], promisedUntil: null },
          openedAt,
        );
        expect(clocks.accept?.dueAt).toEqual(promised.acceptDueAt);
        expect(clocks.firstContact?.dueAt ?? null).toEqual(promised.firstContactDueAt);
        expect(clocks.solve.dueAt).toEqual(promised.solveDueAt);
        const all = [clocks.accept, clocks.firstContact, clocks.solve];
        expect(all.some((reading) => reading?.provisional)).toBe(promised.provisional);
      }),
      runs,
    );
  });

  it('hand-overs and acceptance touch neither the end nor the first contact', () => {
    fc.assert(
      fc.property(anyHistory, anyMinutes, (history, minutes) => {
        const owners: readonly ClockEvent['kind'][] = ['assigned', 'accepted'];
        const now = later(history.openedAt, minutes);
        const { solve, firstContact, update } = read(history, now);
        const events = history.events.filter(({ kind }) => !owners.includes(kind));
        expect(read({ ...history, events }, now)).toMatchObject({ solve, firstContact, update });
      }),
      runs,
    );
  });

  it('the order in which it was filed decides nothing', () => {
    const shuffled = anyHistory.chain((history) =>
      fc
        .shuffledSubarray([...history.events], { minLength: history.events.length })
        .map((events) => [history, { ...history, events }] as const),
    );
    fc.assert(
      fc.property(shuffled, anyMinutes, ([history, other], minutes) => {
        const now = later(history.openedAt, minutes);
        expect(read(other, now)).toEqual(read(history, now));
      }),
      runs,
    );
  });

  it('steps are in order, each once; earned ones have come, the others have not', () => {
    fc.assert(
      fc.property(anyHistory, anyMinutes, (history, minutes) => {
        const now = later(history.openedAt, minutes);
        for (const { steps, endedAt, state } of readAll(history, now)) {
          expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
          const times = steps.map(({ at }) => at.getTime());
          expect(times).toEqual([...times].sort((a, b) => a - b));
          for (const step of steps) {
            if (step.state === 'earned') expect(step.at.getTime()).toBeLessThanOrEqual(now.getTime());
            if (step.state === 'to-come') expect(endedAt).toBeNull();
            if (step.state === 'to-come' && state === 'running') expect(step.at > now).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('what is earned stays earned and what is late stays late, as time goes on', () => {
    fc.assert(
      fc.property(anyHistory, anyMinutes, anyMinutes, (history, minutes, more) => {
        const [first, second] = [minutes, minutes + more].map((each) => later(history.openedAt, each));
        const before = read(history, first ?? history.openedAt).solve;
        const after = read(history, second ?? history.openedAt).solve;
        const moments = ({ steps }: ClockReading) =>
          steps.filter(({ state }) => state === 'earned').map(({ key, at }) => `${key} ${at.toISOString()}`);
        expect(moments(after)).toEqual(expect.arrayContaining(moments(before)));
        if (before.state === 'late') expect(after.state).toBe('late');
      }),
      runs,
    );
  });

  it('nobody has to look before the next step', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const now = later(history.openedAt, 22 * 24 * 60);
        const next = nextStepAt(read(history, now), now);
        if (!next) return;
        const earned = (at: Date) =>
          readAll(history, at).flatMap(({ kind, steps }) =>
            steps.filter(({ state }) => state === 'earned').map(({ key }) => `${kind} ${key}`),
          );
        expect(earned(new Date(next.getTime() - 1))).toEqual(earned(now));
        expect(earned(next).length).toBeGreaterThan(earned(now).length);
      }),
      runs,
    );
  });
});

describe(`a pause (seed ${seed})`, () => {
  const anyPause = fc.tuple(anyClass, anyInstant, fc.option(anyMinutes), anyMinutes, anyMinutes, anyMinutes);

  it('never makes anything earlier, and never leaves the end within itself', () => {
    fc.assert(
      fc.property(anyPause, ([requestClass, openedAt, promised, from, lasting, more]) => {
        const opened: ClockEvent = { kind: 'opened', at: openedAt };
        const paused: ClockEvent = { kind: 'paused', at: later(openedAt, from), why: 'resident' };
        const resumed: ClockEvent = { kind: 'resumed', at: later(openedAt, from + lasting) };
        const now = later(openedAt, from + lasting + more);
        const solveOf = (events: readonly ClockEvent[]) =>
          read(
            { requestClass, events, promisedUntil: promised === null ? null : later(openedAt, promised + 1) },
            now,
          ).solve;
        const [without, withPause] = [solveOf([opened]), solveOf([opened, paused, resumed])];
        expect(withPause.dueAt >= without.dueAt).toBe(true);
        if (paused.at < without.dueAt) expect(withPause.dueAt > resumed.at).toBe(true);
        for (const step of withPause.steps) {
          const plain = without.steps.find(({ key }) => key === step.key);
          if (plain) expect(step.at >= plain.at).toBe(true);
        }
      }),
      runs,
    );
  });
});
