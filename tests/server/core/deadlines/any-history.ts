import fc from 'fast-check';
import type { ClockEvent, ClockHistory } from '../../../../server/core/deadlines/clock-history';
import type { RequestClass } from '../../../../server/core/deadlines/request-class';

const classes: readonly RequestClass[] = ['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'];
const minuteMs = 60_000;

export const anyClass = fc.constantFrom(...classes);
export const anyInstant = fc.date({
  min: new Date('2018-12-01T00:00:00Z'),
  max: new Date('2027-11-30T00:00:00Z'),
  noInvalidDate: true,
});
/** Minutes since the opening, up to three weeks. */
export const anyMinutes = fc.nat(21 * 24 * 60);

export const later = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * minuteMs);

const anyEvent = (openedAt: Date): fc.Arbitrary<ClockEvent> =>
  fc.oneof(
    anyMinutes.map((minutes): ClockEvent => ({ kind: 'assigned', at: later(openedAt, minutes) })),
    anyMinutes.map((minutes): ClockEvent => ({ kind: 'accepted', at: later(openedAt, minutes) })),
    anyMinutes.map((minutes): ClockEvent => ({ kind: 'contacted', at: later(openedAt, minutes) })),
    anyMinutes.map((minutes): ClockEvent => ({
      kind: 'paused',
      at: later(openedAt, minutes),
      why: 'outside',
    })),
    anyMinutes.map((minutes): ClockEvent => ({ kind: 'resumed', at: later(openedAt, minutes) })),
    anyMinutes.map((minutes): ClockEvent => ({ kind: 'claimed-solved', at: later(openedAt, minutes) })),
    anyMinutes.map((minutes): ClockEvent => ({ kind: 'reopened', at: later(openedAt, minutes) })),
    anyMinutes.map((minutes): ClockEvent => ({ kind: 'closed', at: later(openedAt, minutes) })),
    fc.tuple(anyMinutes, anyMinutes).map(([minutes, more]): ClockEvent => {
      const at = later(openedAt, minutes);
      return { kind: 'extended', at, until: later(at, more + 1) };
    }),
  );

/** Whatever may have happened, in any order, possible or not. */
export const anyHistory: fc.Arbitrary<ClockHistory & { readonly openedAt: Date }> = fc
  .tuple(anyClass, anyInstant, fc.option(anyMinutes))
  .chain(([requestClass, openedAt, promised]) =>
    fc.array(anyEvent(openedAt), { maxLength: 8 }).map((events) => ({
      requestClass,
      openedAt,
      events: [{ kind: 'opened' as const, at: openedAt }, ...events],
      promisedUntil: promised === null ? null : later(openedAt, promised + 1),
    })),
  );
