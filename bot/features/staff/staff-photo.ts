import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { claimWithPhotos } from './claim';

export interface StaffPhotoDeps extends ChangeRequestDeps {
  readonly requests: ChangeRequestDeps['requests'] & Pick<RequestRepository, 'listOpenOfStaff'>;
}

const photoMinutes = 10;

/** A staff photo completes the 办结 that waits for it, or waits ten minutes for its own code. */
export const staffPhoto =
  (deps: StaffPhotoDeps): Step =>
  async (turn, next) => {
    const { kind, attachmentId } = turn.message;
    if (kind !== 'image') return next();
    if (!attachmentId) return turn.reply(sayOfBot('photo-too-large', {}));
    if (turn.question?.kind === 'done-waits') {
      return claimWithPhotos(deps, turn, turn.question.requestId, turn.question.note, [attachmentId]);
    }
    const earlier = turn.question?.kind === 'photo-waits' ? turn.question.attachmentIds : [];
    turn.ask({ kind: 'photo-waits', attachmentIds: [...earlier, attachmentId] }, photoMinutes);
    if (earlier.length > 0) return;
    const open = await deps.requests.listOpenOfStaff(turn.message.communityId, turn.person.id);
    const codes = open.map((request) => String(request.number.seq).padStart(3, '0'));
    turn.reply(sayOfBot('photo-waits', { codes }));
  };
