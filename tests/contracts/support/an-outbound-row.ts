import type { OutboundMessage } from '../../../server/core/outbound/outbound-message';
import { freshId } from './fresh-id';
import { at } from './moments';

/** A row to 王芳 that may go out at once. */
export function anOutboundRow(
  overrides: Partial<OutboundMessage> & { readonly communityId: string },
): OutboundMessage {
  return {
    id: freshId('row'),
    target: { kind: 'person', personId: 'wang-fang' },
    targetKey: 'person:wang-fang',
    content: { kind: 'saying', saying: { code: 'request.assigned', params: { number: 'YX-0609-001' } } },
    sendClass: 'must-arrive',
    priority: 3,
    requestId: null,
    bundle: null,
    state: 'pending',
    order: 0,
    createdAt: at(0),
    notBefore: at(0),
    expiresAt: null,
    leaseUntil: null,
    attempts: 0,
    sentAt: null,
    sentText: null,
    providerMessageId: null,
    failure: null,
    ...overrides,
  };
}
