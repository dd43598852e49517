import type { Grid } from '../grid/grid';
import { noticeTo } from '../outbound/draft-message';
import type { Person } from '../people/person';
import { sayOfClock } from './clock-sayings';
import type { Move } from './move';
import { staffName } from './names';
import type { PendingApproval } from './pending-approval';
import type { ServiceRequest } from './service-request';

interface Decided {
  readonly grid: Grid;
  readonly person: Person;
  readonly note: string | null;
}

/** More time, or standing still: asker and resident hear of it. */
export function approvedMove(
  request: ServiceRequest,
  { kind, asked }: PendingApproval,
  { grid, person }: Decided,
): Move {
  const number = request.number.label;
  const topic = request.topicLabel;
  const until = asked.to ?? request.clocks.solveDueAt.toISOString();
  const words = asked.note ?? '';
  if (kind === 'outside')
    return {
      patch: { state: 'waiting-outside' },
      events: [{ kind: 'waits-outside', note: asked.note, to: until }],
      messages: [
        noticeTo(asked.byId, sayOfClock('outside-granted', { number, by: person.name, until })),
        noticeTo(
          request.requesterId,
          sayOfClock('outside-told-resident', { number, topic, body: words, until }),
        ),
      ],
    };
  const owner = staffName(grid, request.ownerId);
  const told = sayOfClock('extension-told-resident', { number, topic, owner, reason: words, dueAt: until });
  return {
    patch: {},
    events: [{ kind: 'extended', note: asked.note, to: until }],
    messages: [
      noticeTo(asked.byId, sayOfClock('extension-granted', { number, by: person.name, dueAt: until })),
      noticeTo(request.requesterId, told),
    ],
  };
}

/** Everything stays as it is; the asker hears why. */
export function refusedMove(
  request: ServiceRequest,
  { kind, asked }: PendingApproval,
  { person, note }: Decided,
): Move {
  const number = request.number.label;
  const by = person.name;
  const dueAt = request.clocks.solveDueAt.toISOString();
  const saying =
    kind === 'outside'
      ? sayOfClock('outside-denied', { number, by, note })
      : sayOfClock('extension-denied', { number, by, note, dueAt });
  return {
    patch: {},
    events: [{ kind: kind === 'outside' ? 'outside-refused' : 'extension-refused', note, to: asked.byId }],
    messages: [noticeTo(asked.byId, saying)],
  };
}
