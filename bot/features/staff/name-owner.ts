import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { decideOwner } from '../../../server/core/requests/decide-owner';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { findStaff } from './transfer';

const roleWords = ['主办', '协办'];

/** 008 定 陈刚, 008 定 陈刚 主办 李强 协办: who does it, and who helps. A role may stand before or behind the names. */
export async function nameOwner(
  deps: ChangeRequestDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const number = request.number.label;
  const names = rest.split(/[\s,、，]+/).filter((word) => word !== '' && !roleWords.includes(word));
  const people = names.map((name) => findStaff(turn.grid, name, request));
  const unknown = names.find((_name, index) => !people[index]);
  if (unknown !== undefined) return turn.reply(sayOfBot('staff-not-found', { words: unknown }));
  const [owner, ...helpers] = people.filter((person) => person !== null);
  if (!owner) return turn.reply(sayOfBot('decide-whom', { number }));
  await decideOwner(deps, {
    ...{ grid: turn.grid, requestId: request.id, person: turn.person },
    ...{ owner, helpers, cause: turn.cause },
  });
  turn.reply(sayOfBot('owner-decided', { number, owner: owner.name }));
}
