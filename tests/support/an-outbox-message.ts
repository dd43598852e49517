import type { OutboxDue, OutboxMessage } from '../../server/core/outbound/outbox-entry';

let made = 0;

/** A receipt to 张桂兰, unless told otherwise. */
export function anOutboxMessage(changes: Partial<OutboxMessage> = {}): OutboxMessage {
  made += 1;
  return {
    type: 'message',
    id: `r${made}/e1/0/person/zhang-guilan`,
    target: { kind: 'person', personId: 'zhang-guilan' },
    content: { kind: 'saying', saying: { code: 'receipt', params: {} } },
    sendClass: 'must-arrive',
    priority: 3,
    ignoresQuietHours: false,
    expiresAt: null,
    requestId: null,
    bundle: null,
    ...changes,
  };
}

/** A look at whether somebody has accepted. */
export function anOutboxDue(id: string, dueAt: string): OutboxDue {
  return {
    type: 'due',
    id,
    due: {
      id,
      communityId: 'yinxingyuan',
      subject: { kind: 'request', id: `request-of-${id}` },
      kind: 'accept-step',
      dueAt: new Date(dueAt),
      policyVersion: '1',
      state: 'waiting',
    },
  };
}

export const say = (code: string, params: Readonly<Record<string, string>> = {}) =>
  ({ kind: 'saying', saying: { code, params } }) as const;
