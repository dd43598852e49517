import { imageTo, noticeTo, type DraftMessage } from '../outbound/draft-message';
import { maskForStaff } from '../understanding/mask-words';
import { findTopic } from '../understanding/topics';
import { shortLabel } from '../understanding/topic-names';
import type { Topic } from '../understanding/understood';
import { sayOfKind } from './kind-sayings';
import type { ServiceRequest } from './service-request';

/** Nobody knows yet what its words are about. A call for a person or a voice nobody has heard has no words to name. */
export const isKindUnknown = ({ topicId, candidateIds, requestClass, visibility }: ServiceRequest): boolean =>
  topicId === null && candidateIds !== undefined && requestClass !== 'E' && visibility === 'staff';

/** What it may be, best first. */
export const guessesOf = ({ candidateIds }: Pick<ServiceRequest, 'candidateIds'>): readonly Topic[] =>
  (candidateIds ?? []).flatMap((id) => findTopic(id) ?? []);

/** The one message to the clerk who has it: the resident's words and what they may mean. */
export function kindAsked(request: ServiceRequest, personId: string): DraftMessage[] {
  const message = noticeTo(
    personId,
    sayOfKind('kind-asked', {
      number: request.number.label,
      place: request.place?.label ?? null,
      text: maskForStaff(request.text),
      guesses: guessesOf(request).map(shortLabel),
      acceptDueAt: request.clocks.acceptDueAt.toISOString(),
    }),
  );
  return [message, ...request.attachmentIds.map((attachmentId) => imageTo(message, attachmentId))];
}
