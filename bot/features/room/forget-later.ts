import { dialogueKey } from '../../pipeline/dialogue-key';
import type { Turn } from '../../pipeline/turn';

/** After so many minutes nothing is left of the offer that the room message `offeredFor` led to. */
export function forgetLater(turn: Turn, offeredFor: string, minutes: number): void {
  turn.schedule({
    id: `due/${turn.message.id}/forget-offer`,
    communityId: turn.message.communityId,
    subject: { kind: 'dialogue', id: dialogueKey(turn.message) },
    kind: 'forget-offer',
    dueAt: new Date(turn.at.getTime() + minutes * 60_000),
    policyVersion: offeredFor,
    state: 'waiting',
  });
}
