import type { Changed, ChangeRequestDeps } from './change-request';
import type { Cause } from '../outbound/change-record';
import { changeRequest } from './change-request';
import { imageTo } from '../outbound/draft-message';
import { maskForStaff } from '../understanding/mask-words';
import { alreadyClosed } from './errors';
import { newsTo } from './news-to';
import { sayOfRequest } from './sayings';

export interface AddResidentReplyInput {
  readonly requestId: string;
  /** Null: photos only. */
  readonly text: string | null;
  readonly attachmentIds: readonly string[];
  readonly cause: Cause;
}

/** The resident answers or adds something; whoever has it or was asked hears it, and a request that waited for it goes on. */
export function addResidentReply(deps: ChangeRequestDeps, input: AddResidentReplyInput): Promise<Changed> {
  return changeRequest(deps, input.requestId, input.cause, (request) => {
    if (request.state === 'closed') throw alreadyClosed(request);
    const saying = sayOfRequest('resident-replied', {
      number: request.number.label,
      text: input.text && maskForStaff(input.text),
    });
    const told = [...new Set([request.ownerId, ...request.askedIds])];
    const messages = told.map((id) => newsTo(request, id, saying));
    return {
      patch: {
        ...(request.state === 'waiting-resident' ? { state: 'accepted' as const } : {}),
        attachmentIds: [...request.attachmentIds, ...input.attachmentIds],
      },
      events: [{ kind: 'resident-replied', note: input.text, to: request.ownerId }],
      messages: messages.flatMap((message) => [
        message,
        ...input.attachmentIds.map((attachmentId) => imageTo(message, attachmentId)),
      ]),
    };
  });
}
