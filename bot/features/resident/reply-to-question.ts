import { addResidentReply } from '../../../server/core/requests/add-resident-reply';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { staffName } from '../../../server/core/requests/names';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { Understanding } from '../../../server/core/understanding/ports';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Understood } from '../../../server/core/understanding/understood';
import type { Step, Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { sureEnough } from '../drafts/to-drafts';
import { dangerAtHandIn } from './danger-at-hand';

export interface ReplyToQuestionDeps extends ChangeRequestDeps {
  readonly requests: ChangeRequestDeps['requests'] & Pick<RequestRepository, 'listOfResident'>;
  readonly understanding: Understanding;
}

/**
 * The handler asked something and waits, or is on the way to a danger: what the resident says now is for them, unless it is
 * plainly another matter.
 */
export const replyToQuestion =
  (deps: ReplyToQuestionDeps): Step =>
  async (turn, next) => {
    if (turn.question || turn.text === '') return next();
    const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 50);
    const waiting = all.find(
      (one) =>
        one.requesterId === turn.person.id &&
        (one.state === 'waiting-resident' || one.events.some((event) => event.causeId === turn.message.id)),
    );
    const known = waiting ?? dangerAtHandIn(all, turn);
    if (!known) return next();
    const understood = deps.understanding.understand(turn.text, { grid: turn.grid });
    if (known !== waiting && (understood.kind === 'courtesy' || isIdle(turn, understood.kind, known)))
      return next();
    if (
      understood.kind === 'matters' &&
      understood.matters.some((matter) => isAnother(matter, known.topicId))
    )
      return next();
    const { request } = await addResidentReply(deps, {
      requestId: known.id,
      text: turn.text,
      attachmentIds: [],
      cause: turn.cause,
    });
    turn.reply(
      sayOfBot('reply-passed-on', {
        number: request.number.label,
        owner: staffName(turn.grid, request.ownerId),
      }),
    );
  };

const breathMs = 5 * 60_000;

/** In the first minutes of a danger every word may matter; later small talk is small talk. */
function isIdle(turn: Turn, kind: Understood['kind'], danger: ServiceRequest): boolean {
  return (
    kind === 'chatter' &&
    turn.at.getTime() - danger.openedAt.getTime() > breathMs &&
    !/\d|[一二三四五六七八九十]/.test(turn.text)
  );
}

function isAnother(
  matter: { readonly topic: { readonly id: string } | null; readonly confidence: number },
  topicId: string | null,
): boolean {
  return matter.topic !== null && matter.confidence >= sureEnough && matter.topic.id !== topicId;
}
