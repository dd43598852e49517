import { toShanghaiIso } from '../../core/shared/shanghai-time';
import type { Task, TaskEventKind } from '../../core/tasks/task';

/** An offered task as its department sees it: what it offered and what became of that. Who has it stays inside. */
export function presentOffer({ number, title, source, state, givenAt, dueAt, endedAt, events }: Task) {
  const last = (kind: TaskEventKind) => events.findLast((event) => event.kind === kind);
  const accepted = last('accepted');
  const money = source.kind === 'department' ? source : null;
  return {
    ...{ number: number.label, title, state: state === 'given' ? 'offered' : state },
    ...{ offeredAt: toShanghaiIso(givenAt), dueAt: toShanghaiIso(dueAt) },
    fundingLine: money?.fundingLine ?? null,
    authority: money?.authority ?? null,
    unitPrice: money?.unitPrice ?? null,
    acceptedAt: accepted ? toShanghaiIso(accepted.at) : null,
    /** Why it was returned. */
    reason: last('returned')?.note ?? null,
    endedAt: endedAt && toShanghaiIso(endedAt),
  };
}
