import type { Due } from '../deadlines/due';
import { targetKey } from '../outbound/draft-message';
import type { OutboundRepository } from '../outbound/ports';
import type { DialogueTurn } from '../people/dialogue';
import type { DialogueRepository } from '../people/ports';
import type { DialogueState } from './dialogue-state';

export interface ForgetOfferDeps {
  readonly dialogues: DialogueRepository<DialogueState>;
  readonly outbound: Pick<OutboundRepository, 'forgetWords'>;
}

/**
 * Help was offered for something overheard in a room, and the time for an answer is over, or it was declined: the guess leaves
 * the dialogue and the words leave the delivery ledger. An offer still open stays. Run again: nothing is left to do.
 */
export async function forgetOffer(deps: ForgetOfferDeps, due: Due, now: Date): Promise<void> {
  const { communityId, subject, policyVersion: messageId } = due;
  const record = await deps.dialogues.find(communityId, subject.id);
  if (record) {
    const current = isOver(record.current, messageId, now) ? null : record.current;
    const previous = isOfOffer(record.previous, messageId) ? null : record.previous;
    if (current !== record.current || previous !== record.previous)
      await deps.dialogues.save({ ...record, current, previous });
  }
  const [channel = '', account = '', ...rest] = subject.id.split(':');
  const target = { kind: 'contact', channel, account, contactId: rest.join(':') } as const;
  // The offer is the first thing that the message makes us say.
  await deps.outbound.forgetWords(`${messageId}/0/${targetKey(target)}`, {
    kind: 'saying',
    saying: { code: 'ear-offer', params: { matters: [] } },
  });
}

type Asked = DialogueTurn<DialogueState> | null;

function isOver(asked: Asked, messageId: string, now: Date): boolean {
  return asked !== null && asked.expiresAt <= now && isOfOffer(asked, messageId);
}

function isOfOffer(asked: Asked, messageId: string): boolean {
  if (asked?.state.kind !== 'offer-from-room' || !asked.state.isOverheard) return false;
  return asked.state.drafts.every((draft) => draft.sourceMessageId === messageId);
}
