import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { Turn } from '../../pipeline/turn';
import { dialogueKey } from '../../pipeline/dialogue-key';
import { sayOfBot } from '../../wording/bot-sayings';
import { labelOfDraft } from './to-drafts';

export const unconfirmedMinutes = 10;

/** Says the guess back with its choices. Without an answer in 10 minutes it is opened with the best guess. */
export function confirmDrafts(turn: Turn, drafts: readonly RequestDraft[], tries: number): void {
  turn.reply(sayOfBot('draft-confirm', { matters: drafts.map(labelOfDraft), fromRoom: false }));
  turn.ask({ kind: 'confirm-draft', drafts, tries });
  openLater(turn);
}

/** Nothing that was said is lost when the question stays unanswered. */
export function openLater(turn: Turn): void {
  const dueAt = new Date(turn.at.getTime() + unconfirmedMinutes * 60_000);
  turn.schedule({
    id: `due/${turn.message.id}/unconfirmed`,
    communityId: turn.message.communityId,
    subject: { kind: 'dialogue', id: dialogueKey(turn.message) },
    kind: 'open-unconfirmed',
    dueAt,
    policyVersion: turn.message.id,
    state: 'waiting',
  });
}
