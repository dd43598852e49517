import { addResidentReply } from '../../../server/core/requests/add-resident-reply';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { openLater } from '../drafts/confirm-drafts';
import { heldDrafts } from '../drafts/held-drafts';

export interface ResidentPhotoDeps extends ChangeRequestDeps {
  readonly requests: ChangeRequestDeps['requests'] & Pick<RequestRepository, 'listOfResident'>;
}

const freshMinutes = 30;

/** A resident's photo belongs to the draft being asked about, to what they reported just now, or waits for its sentence. */
export const residentPhoto =
  (deps: ResidentPhotoDeps): Step =>
  async (turn, next) => {
    const { kind, attachmentId } = turn.message;
    if (kind !== 'image') return next();
    if (!attachmentId) return turn.reply(sayOfBot('photo-too-large', {}));
    const { question } = turn;
    if (question && 'drafts' in question && heldDrafts(turn).length > 0) {
      const drafts = question.drafts.map((draft, index) =>
        index === 0 ? { ...draft, attachmentIds: [...draft.attachmentIds, attachmentId] } : draft,
      );
      turn.ask({ ...question, drafts });
      openLater(turn);
      return turn.reply(sayOfBot('photo-kept', {}));
    }
    const since = new Date(turn.at.getTime() - freshMinutes * 60_000);
    const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 20);
    const current = all.find(
      (one) =>
        one.requesterId === turn.person.id &&
        // Handled again: it waits no more, because this photo was its answer.
        (one.events.some((event) => event.causeId === turn.message.id) ||
          (one.state !== 'closed' && (one.openedAt > since || one.state === 'waiting-resident'))),
    );
    if (current && question === null) {
      const { request } = await addResidentReply(deps, {
        requestId: current.id,
        text: null,
        attachmentIds: [attachmentId],
        cause: turn.cause,
      });
      return turn.reply(sayOfBot('photo-added', { number: request.number.label }));
    }
    const earlier = question?.kind === 'photo-explain' ? question.attachmentIds : [];
    turn.ask({ kind: 'photo-explain', attachmentIds: [...earlier, attachmentId] });
    turn.reply(sayOfBot('photo-explain', {}));
  };
