import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { claimSolved, needsEvidence } from '../../../server/core/requests/claim-solved';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

const photoMinutes = 10;

/** 办结: with the photo that waits for its code; without one the bot asks for 照片 and the word waits ten minutes. */
export async function claim(
  deps: ChangeRequestDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const waiting = turn.question?.kind === 'photo-waits' ? turn.question.attachmentIds : [];
  const isRepeated = request.events.some((event) => event.causeId === turn.message.id);
  // Said and shown already: the resident has been asked, and nothing more is wanted from the handler.
  if (waiting.length === 0 && request.state === 'claimed-solved' && !isRepeated) {
    return turn.reply(sayOfBot('staff-claimed', { number: request.number.label }));
  }
  if (waiting.length === 0 && needsEvidence(request) && !isRepeated && request.state !== 'closed') {
    turn.ask({ kind: 'done-waits', requestId: request.id, note: rest }, photoMinutes);
    return turn.reply(sayOfBot('photo-missing', { number: request.number.label }));
  }
  await claimWithPhotos(deps, turn, request.id, rest, waiting);
}

export async function claimWithPhotos(
  deps: ChangeRequestDeps,
  turn: Turn,
  requestId: string,
  note: string,
  attachmentIds: readonly string[],
): Promise<void> {
  const { request } = await claimSolved(deps, {
    grid: turn.grid,
    requestId,
    person: turn.person,
    note: note === '' ? null : note,
    attachmentIds,
    cause: turn.cause,
  });
  turn.closeQuestion();
  turn.reply(sayOfBot('staff-claimed', { number: request.number.label }));
}
