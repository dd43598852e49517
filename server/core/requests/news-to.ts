import type { DraftMessage } from '../outbound/draft-message';
import { noticeTo, urgentTo } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import type { ServiceRequest } from './service-request';

/** News of a request to somebody it concerns: at any hour for danger and utilities, else not at night. */
export function newsTo(request: ServiceRequest, personId: string, saying: Saying): DraftMessage {
  const isUrgent = request.requestClass === 'E' || request.requestClass === 'U';
  return isUrgent ? urgentTo(personId, saying) : noticeTo(personId, saying);
}
