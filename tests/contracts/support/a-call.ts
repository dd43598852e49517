import type { Call } from '../../../server/core/calls/call';
import { freshId } from './fresh-id';
import { at } from './moments';

/** 王芳 was asked to answer a red warning and has not. */
export function aCall(changes: Partial<Call> = {}): Call {
  const subjectId = changes.subjectId ?? freshId('notice');
  const personId = changes.personId ?? 'wang-fang';
  const id = `${subjectId}/call/${personId}`;
  return {
    ...{ id, communityId: 'community', version: 1, subjectId, personId, areaId: 'jia', part: 'lead' },
    about: { kind: 'notice', noticeId: subjectId, label: 'YX-0609-N01', severity: 'red', event: '暴雨' },
    ...{ state: 'asked', askedAt: at(0), messageId: `${id}/e1/0/person/${personId}` },
    ...{ phoneReason: null, toPhoneAt: null, dutyId: null, settledAt: null, validUntil: at(86_400) },
    policyVersion: 'call-1',
    events: [
      {
        seq: 1,
        kind: 'asked',
        at: at(0),
        byId: 'system',
        channel: 'clock',
        causeId: `ask/${id}`,
        note: null,
      },
    ],
    outbox: [],
    ...changes,
  };
}
