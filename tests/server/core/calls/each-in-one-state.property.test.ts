import fc from 'fast-check';
import type { CallState } from '../../../../server/core/calls/call';
import { endCallsDue } from '../../../../server/core/notices/call-dues';
import { setUpCalls, type CallTown } from '../../../support/set-up-calls';

const people = ['wang-fang', 'li-qiang', 'chen-gang', 'lao-wu'] as const;

const step = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), who: fc.constantFrom(...people) }),
  fc.record({ do: fc.constant('phone' as const), who: fc.constantFrom(...people), reached: fc.boolean() }),
  fc.record({ do: fc.constant('hold' as const), on: fc.boolean() }),
  fc.record({ do: fc.constant('pass' as const), seconds: fc.integer({ min: 1, max: 300 }) }),
  fc.record({ do: fc.constant('cancel' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

async function play(town: CallTown, one: Step, hold: (on: boolean) => void): Promise<void> {
  switch (one.do) {
    case 'answer': {
      const cause = town.cause(one.who);
      await town.answer(one.who, cause);
      await town.answer(one.who, cause);
      return;
    }
    case 'phone': {
      const cause = town.cause('zhao-min');
      // Not on the list: refused, and nothing changes.
      await town.phoned('zhao-min', one.who, one.reached, cause).catch(() => undefined);
      await town.phoned('zhao-min', one.who, one.reached, cause).catch(() => undefined);
      return;
    }
    case 'hold':
      return hold(one.on);
    case 'pass': {
      const until = new Date(town.clock.now().getTime() + one.seconds * 1_000);
      await town.pass(until.toISOString());
      return;
    }
    case 'cancel': {
      const notice = await town.repositories.notices.find('notice/rain');
      if (!notice || notice.endedAt !== null) return;
      await town.end(notice.id, { state: 'cancelled' });
      await town.repositories.dues.insertMany(endCallsDue(notice, town.clock.now()));
    }
  }
}

const ends: readonly CallState[] = ['answered', 'reached', 'ended'];

it('asks each person once, and each ends in exactly one state, whatever happens meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      let isHeld = false;
      const town = await setUpCalls({ isHeld: () => Promise.resolve(isHeld) });
      await town.warn();
      await town.pass('2026-06-09T10:00:05+08:00');
      for (const one of steps) await play(town, one, (on) => void (isHeld = on));
      const open = await town.repositories.calls.listToPhone(town.communityId);
      // Who has heard of it is on no list, and who is on a list has not heard of it.
      for (const call of open) expect(call.settledAt).toBeNull();
      await town.pass('2026-06-09T17:00:00+08:00');
      const calls = await town.calls();
      expect(calls.map(({ personId }) => personId).sort()).toEqual([...people].sort());
      for (const { state, settledAt, events } of calls) {
        expect(ends).toContain(state);
        expect(settledAt).not.toBeNull();
        const settling = events.filter(({ kind }) => kind === 'answered' || kind === 'reached');
        expect(settling.length).toBeLessThanOrEqual(1);
        expect(events.filter(({ kind }) => kind === 'asked')).toHaveLength(1);
        expect(events.filter(({ kind }) => kind === 'to-phone').length).toBeLessThanOrEqual(1);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      }
      for (const who of people) {
        const asked = town.letters.filter(({ to, code }) => to === who && code === 'call-asked');
        expect(asked.length).toBe(1);
        expect(
          town.letters.filter(({ to, code }) => to === who && code === 'call-over').length,
        ).toBeLessThanOrEqual(1);
      }
      const tasks = await town.repositories.tasks.listAll(town.communityId);
      expect(tasks.length).toBeLessThanOrEqual(1);
      expect(tasks.filter(({ endedAt }) => endedAt === null)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
