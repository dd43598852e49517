import type { DraftMessage } from '../outbound/draft-message';
import { assignedAt } from './accept-dues';
import { sayOfClock } from './clock-sayings';
import { staffName } from './names';
import { newsTo } from './news-to';
import type { Telling } from './tell-nobody-accepted';

const hourMs = 3_600_000;

/**
 * Whoever was asked first stays on the hook until the next one accepts (首问责任): they hear that nobody has, with the first
 * step of the ladder. That is who handed it on, and who took it in for a resident.
 */
export function warnFirstAsked({ request, grid, step, now }: Telling): DraftMessage[] {
  if (step.step !== 1) return [];
  const handedOn = request.events.findLast(({ kind }) => kind === 'transferred');
  const takenIn = request.firstReceiverId === request.requesterId ? request.requesterId : null;
  const ids = [handedOn?.byId ?? null, takenIn].filter((id) => id !== null);
  const to = request.askedIds.map((id) => staffName(grid, id)).join('、');
  const saying = sayOfClock('first-asked-warned', {
    number: request.number.label,
    topic: request.topicLabel,
    to,
    hours: Math.max(1, Math.round((now.getTime() - assignedAt(request).getTime()) / hourMs)),
  });
  return [...new Set(ids)]
    .filter((id) => !request.askedIds.includes(id))
    .map((id) => newsTo(request, id, saying));
}
