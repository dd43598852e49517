import fc from 'fast-check';
import { computeClocks } from '../../../../server/core/deadlines/compute-clocks';
import { deadlinePolicy } from '../../../../server/core/deadlines/policy';
import type { RequestClass } from '../../../../server/core/deadlines/request-class';
import { aCalendar } from './a-calendar';

const calendar = aCalendar();
const seed = Number(process.env['SEED'] ?? 20260609);
const runs = { seed, numRuns: 400 };
const classes: readonly RequestClass[] = ['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'];

const anyClass = fc.constantFrom(...classes);
const anyInstant = fc.date({
  min: new Date('2018-12-01T00:00:00Z'),
  max: new Date('2028-12-31T00:00:00Z'),
  noInvalidDate: true,
});

function duesOf(requestClass: RequestClass, openedAt: Date): readonly number[] {
  const clocks = computeClocks({ requestClass, openedAt, calendar, policy: deadlinePolicy });
  return [clocks.acceptDueAt, clocks.firstContactDueAt ?? clocks.acceptDueAt, clocks.solveDueAt].map(Number);
}

describe(`whatever the moment (seed ${seed})`, () => {
  it('nothing is due before it was said', () => {
    fc.assert(
      fc.property(anyClass, anyInstant, (requestClass, openedAt) =>
        duesOf(requestClass, openedAt).every((due) => due > openedAt.getTime()),
      ),
      runs,
    );
  });

  it('what is said later is never due earlier', () => {
    fc.assert(
      fc.property(anyClass, anyInstant, fc.nat(20 * 24 * 60), (requestClass, openedAt, minutesLater) => {
        const first = duesOf(requestClass, openedAt);
        const second = duesOf(requestClass, new Date(openedAt.getTime() + minutesLater * 60_000));
        return second.every((due, index) => due >= (first[index] ?? Infinity));
      }),
      runs,
    );
  });

  it('a solving deadline on the working calendar is the end of a working day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<RequestClass>('G', 'C', 'Q', 'O', 'S', 'M'),
        anyInstant,
        (requestClass, openedAt) => {
          const solve = new Date(duesOf(requestClass, openedAt)[2] ?? 0);
          const date = new Date(solve.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
          return (
            calendar.isWorkingDay(date) &&
            calendar.blocks(date, 'regular').at(-1)?.to.getTime() === solve.getTime()
          );
        },
      ),
      runs,
    );
  });
});
