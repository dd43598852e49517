import { imageTo } from '../outbound/draft-message';
import type { Changed, ChangeRequestDeps } from './change-request';
import { changeRequest } from './change-request';
import { evidenceMissing } from './errors';
import { newsTo } from './news-to';
import type { StaffMoveInput } from './note-progress';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';
import { takeOver } from './take-over';

export interface ClaimSolvedInput extends StaffMoveInput {
  readonly note: string | null;
  readonly attachmentIds: readonly string[];
}

/**
 * The handler says it is done and shows it; the resident is asked for the last word. Throws `requests.evidence-missing`
 * when there is no photo; a question or an opinion needs none.
 */
export function claimSolved(deps: ChangeRequestDeps, input: ClaimSolvedInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) =>
    takeOver(request, input, (accepted) => {
      if (needsEvidence(request) && input.attachmentIds.length === 0) throw evidenceMissing(request);
      const added = input.attachmentIds.map((attachmentId) => ({
        attachmentId,
        byId: input.person.id,
        at: input.cause.at,
        cycle: request.cycle,
      }));
      const question = newsTo(
        request,
        request.requesterId,
        sayOfRequest('solved-claimed', {
          number: request.number.label,
          topic: request.topicLabel,
          owner: input.person.name,
          note: input.note,
          hasPhoto: added.length > 0,
        }),
      );
      return {
        patch: {
          state: 'claimed-solved',
          evidence: [...request.evidence, ...added],
          firstContactAt: accepted.firstContactAt ?? input.cause.at,
        },
        events: [{ kind: 'claimed-solved', note: input.note, to: request.requesterId }],
        messages: [...input.attachmentIds.map((id) => imageTo(question, id)), question],
      };
    }),
  );
}

export function needsEvidence(request: ServiceRequest): boolean {
  return request.requestClass !== 'Q' && request.requestClass !== 'O';
}
