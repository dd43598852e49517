import { formatNoticeNumber, type Notice } from '../../../server/core/notices/notice';
import { freshId } from './fresh-id';
import { at } from './moments';

let last = 0;

export const aNoticeNumber = (seq: number) => formatNoticeNumber('YX', '2026-06-09', seq);

/** A notice of 赵敏 that waits for the secretary; its number is another each time. */
export function aNotice(changes: Partial<Notice> = {}): Notice {
  const id = freshId('notice');
  last += 1;
  return {
    ...{ id, communityId: 'community', number: aNoticeNumber(last), version: 1 },
    ...{ column: '气象预报', severity: 'routine', title: null, text: '今晚有大风，请收好晾晒的衣物。' },
    ...{ areaIds: ['jia'], audience: { kind: 'rooms' }, roomIds: [], personIds: [], unreachedIds: [] },
    ...{ called: null, handedOver: 0, toldOver: 0, sources: [], event: null, supersedesId: null },
    ...{ validUntil: at(86_400), state: 'draft', byId: 'zhao-min', writtenAt: at(0) },
    ...{ approvedByIds: [], approvalsNeeded: 1, goesOutAt: null, sentAt: null, endedAt: null },
    policyVersion: '2026-01',
    events: [
      {
        ...{ seq: 1, kind: 'written', at: at(0), byId: 'zhao-min', channel: 'web-chat' },
        ...{ causeId: `write/${id}`, note: null },
      },
    ],
    outbox: [],
    ...changes,
  };
}
