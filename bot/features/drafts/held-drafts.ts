import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { Turn } from '../../pipeline/turn';
import { openDrafts } from './open-drafts';

/** What the open question is about and nobody has opened yet. An offer from a room is not: it was never said to us alone. */
export function heldDrafts(turn: Turn): readonly RequestDraft[] {
  const { question } = turn;
  return question && 'drafts' in question && question.kind !== 'offer-from-room' ? question.drafts : [];
}

/** Before another question takes its place: what the open one holds is opened with the best guess, so nothing is lost. */
export async function openHeld(deps: OpenAmongLikeDeps, turn: Turn): Promise<void> {
  await openDrafts(deps, turn, heldDrafts(turn), { toClerk: false, unconfirmed: true });
}
