import type { DraftMessage } from '../outbound/draft-message';
import { maskForStaff } from '../understanding/mask-words';
import { newsTo } from './news-to';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';

/** Asks the next one to take a request that is handed on. */
export function transferAsked(
  request: ServiceRequest,
  { from, toId, note }: { readonly from: string; readonly toId: string; readonly note: string | null },
): DraftMessage {
  const saying = sayOfRequest('transfer-asked', {
    number: request.number.label,
    from,
    topic: request.topicLabel,
    place: request.place?.label ?? null,
    text: maskForStaff(request.text),
    note,
    solveDueAt: request.clocks.solveDueAt.toISOString(),
  });
  return newsTo(request, toId, saying);
}
