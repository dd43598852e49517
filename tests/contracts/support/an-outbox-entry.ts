import type { OutboxEntry } from '../../../server/core/outbound/outbox-entry';
import { freshId } from './fresh-id';
import { at } from './moments';

export const anOutboxMessage = (): OutboxEntry => ({
  type: 'message',
  id: freshId('entry'),
  target: { kind: 'person', personId: 'wang-fang' },
  content: { kind: 'saying', saying: { code: 'request.assigned', params: {} } },
  sendClass: 'must-arrive',
  priority: 3,
  ignoresQuietHours: false,
  expiresAt: null,
  requestId: null,
  bundle: null,
});

export const anOutboxDue = (communityId: string): OutboxEntry => {
  const id = freshId('due');
  return {
    type: 'due',
    id,
    due: {
      id,
      communityId,
      subject: { kind: 'request', id: 'r1' },
      kind: 'accept-step',
      dueAt: at(3600),
      policyVersion: '2026-06',
      state: 'waiting',
    },
  };
};
