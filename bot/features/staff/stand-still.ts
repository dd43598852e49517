import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { declareForceMajeure, goOn } from '../../../server/core/requests/stand-still';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 001 不可抗力 暴雨: the clock stands still. */
export async function standStill(
  deps: ChangeRequestDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const number = request.number.label;
  if (rest === '') return turn.reply(sayOfBot('note-missing', { word: '不可抗力', number }));
  const { grid, person, cause } = turn;
  await declareForceMajeure(deps, { grid, requestId: request.id, person, reason: rest, cause });
  turn.reply(sayOfBot('stands-still', { number }));
}

/** 001 继续: it goes on. */
export async function resume(deps: ChangeRequestDeps, turn: Turn, request: ServiceRequest): Promise<void> {
  const { grid, person, cause } = turn;
  const { request: moved } = await goOn(deps, { grid, requestId: request.id, person, cause });
  const dueAt = moved.clocks.solveDueAt.toISOString();
  turn.reply(sayOfBot('goes-on', { number: moved.number.label, dueAt }));
}
