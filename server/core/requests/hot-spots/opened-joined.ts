import { answerTo, toOutboxMessages } from '../../outbound/draft-message';
import { toOutboxDues } from '../../outbound/change-record';
import { lookDue } from '../arrange-look';
import { clerkNotes } from '../messages-on-opening';
import { staffName } from '../names';
import type { OpenRequestInput } from '../open-request';
import type { ServiceRequest } from '../service-request';
import { completedAt } from './completed-at';
import { sayOfHotSpot } from './sayings';

/**
 * A request as it is opened into a hot spot: its resident hears with which one it is handled and until when; no member of staff is
 * asked a second time.
 */
export function openedJoined(
  bare: ServiceRequest,
  { grid, at, unconfirmed }: Pick<OpenRequestInput, 'grid' | 'at' | 'unconfirmed'>,
  parent: ServiceRequest,
): ServiceRequest {
  const label = parent.number.label;
  const opened = bare.events.slice(0, 1);
  const receipt = sayOfHotSpot('request-joined', {
    number: bare.number.label,
    parent: label,
    owner: staffName(grid, parent.ownerId),
    dueAt: parent.clocks.solveDueAt.toISOString(),
  });
  return {
    ...bare,
    joinedTo: { id: parent.id, label },
    events: [
      ...opened,
      ...opened.map((event) => ({ ...event, seq: 2, kind: 'joined' as const, note: label, to: parent.id })),
    ],
    outbox: [
      ...toOutboxMessages(`${bare.id}/e1`, bare.id, [
        answerTo(bare.requesterId, receipt),
        ...clerkNotes({ grid, request: bare, unconfirmed }),
      ]),
      ...toOutboxDues([lookDue(bare, completedAt(at))]),
    ],
  };
}
