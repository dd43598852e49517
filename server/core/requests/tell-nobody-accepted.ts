import type { AcceptStep } from '../deadlines/accept-steps';
import type { Grid } from '../grid/grid';
import { noticeTo, urgentTo, type DraftMessage } from '../outbound/draft-message';
import { maskForStaff } from '../understanding/mask-words';
import { assignedAt } from './accept-dues';
import { staffName } from './names';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';

export interface Telling {
  readonly request: ServiceRequest;
  readonly grid: Grid;
  readonly step: AcceptStep;
  readonly now: Date;
}

const minuteMs = 60_000;
const deciders: readonly AcceptStep['tells'][number][] = ['secretary', 'street'];

/** What somebody hears who is asked because nobody before them accepted; `phone`: they are to call, too. */
export function tellNobodyAccepted(telling: Telling, personId: string, phone: boolean): DraftMessage {
  const { request, grid, step, now } = telling;
  const asked = request.askedIds.map((id) => staffName(grid, id));
  const known = {
    number: request.number.label,
    topic: request.topicLabel,
    place: request.place?.label ?? null,
    asked,
    phone,
  };
  if (request.requestClass === 'E') {
    const minutes = Math.round((now.getTime() - request.openedAt.getTime()) / minuteMs);
    return urgentTo(personId, sayOfRequest('escalated-acceptance', { ...known, minutes }));
  }
  const decides = step.tells.every((target) => deciders.includes(target));
  const urgent = request.requestClass === 'U';
  const saying = sayOfRequest('nobody-accepted', {
    ...known,
    text: decides || request.visibility !== 'staff' ? null : maskForStaff(request.text),
    askedAt: assignedAt(request).toISOString(),
    urgent,
    solveDueAt: request.clocks.solveDueAt.toISOString(),
  });
  return urgent ? urgentTo(personId, saying) : noticeTo(personId, saying);
}
