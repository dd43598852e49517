import type { RequestClass } from '../../../core/deadlines/request-class';
import { findLeave } from '../../../core/grid/is-on-leave';
import { addWorkingMinutes } from '../../../core/deadlines/add-working-minutes';
import { awake, hourMs, later, minuteMs } from '../world/spans';
import { doSomething } from './work-moves';
import type { People } from './people';

/** Minutes of the class's own time until the handler does something next. */
const typicalMinutes: Readonly<Record<RequestClass, number>> = {
  ...{ E: 25, U: 300, G: 800, C: 2_000, Q: 90, O: 2_400, S: 700, M: 400 },
};

const running = new WeakMap<People, Map<string, number>>();

/** The handler of a request does something after a while. One plan a request: a new one takes the place of the last. */
export function planWork(
  people: People,
  requestId: string,
  requestClass: RequestClass,
  from: Date,
  haste = 1,
): void {
  const { dice, calendar, agenda, now } = people.world;
  const plans = running.get(people) ?? new Map<string, number>();
  running.set(people, plans);
  const plan = (plans.get(requestId) ?? 0) + 1;
  plans.set(requestId, plan);
  const minutes = dice.around(typicalMinutes[requestClass]) * haste;
  const isUrgent = requestClass === 'E' || requestClass === 'U';
  const at = isUrgent
    ? later(from, minutes * minuteMs)
    : later(addWorkingMinutes(calendar, from, minutes, 'with-staggered'), dice.between(0, 40) * minuteMs);
  agenda.add('watch', at > now() ? at : now(), async () => {
    if (plans.get(requestId) === plan) await work(people, requestId);
  });
}

/** Whoever has it, when they are there; what they leave lying is remembered when somebody reminds them. */
async function work(people: People, requestId: string): Promise<void> {
  const { dice, now, loadGrid } = people.world;
  const request = people.find(requestId);
  if (request.state === 'closed' || request.state === 'claimed-solved') return;
  const leave = findLeave(await loadGrid(), request.ownerId, now());
  if (leave) return planWork(people, requestId, request.requestClass, later(leave.to, hourMs), 0.3);
  if (!people.willing(0.9)) return;
  const isUrgent = request.requestClass === 'E' || request.requestClass === 'U';
  people.plan(isUrgent ? now() : awake(now(), dice), request.ownerId, async (act) => {
    const found = people.find(requestId);
    if (found.state === 'closed' || found.ownerId !== act.person.id) return;
    if (await doSomething(people, found, act))
      planWork(people, requestId, found.requestClass, act.cause.at, 0.6);
  });
}
