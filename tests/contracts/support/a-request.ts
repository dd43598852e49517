import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { freshId } from './fresh-id';
import { at } from './moments';

let seq = 0;

/** A stairwell light in 3栋2单元, just assigned to 王芳. */
export function aRequest(
  overrides: Partial<ServiceRequest> & { readonly communityId: string },
): ServiceRequest {
  seq += 1;
  return {
    id: freshId('request'),
    number: aNumber(seq),
    requestClass: 'G',
    topicId: 'stairwell-light',
    topicLabel: '楼道灯不亮',
    text: '三栋二单元的灯坏了好几天了',
    attachmentIds: [],
    place: { areaId: 'jia', buildingId: '3', unit: '2', door: null, label: '3栋2单元' },
    requesterId: 'chen-jie',
    sourceKey: `${freshId('message')}#0`,
    firstReceiverId: 'wang-fang',
    state: 'assigned',
    outcome: null,
    version: 1,
    ownerId: 'wang-fang',
    askedIds: ['wang-fang'],
    coHandlerIds: [],
    visibility: 'staff',
    route: {
      ownerId: 'wang-fang',
      askedIds: ['wang-fang'],
      backupId: 'li-qiang',
      actingForId: null,
      coHandlerIds: [],
      areaId: 'jia',
      visibility: 'staff',
      by: 'post',
      reasons: [{ code: 'post-a', personId: 'wang-fang', ref: 'jia' }],
      decidedAt: at(0),
    },
    cycle: 1,
    hops: 0,
    openedAt: at(0),
    clocks: {
      policyVersion: '2026-06',
      acceptDueAt: at(3600),
      firstContactDueAt: null,
      solveDueAt: at(86_400),
      provisional: false,
    },
    lookAt: null,
    acceptedAt: null,
    firstContactAt: null,
    closedAt: null,
    followers: [],
    joinedTo: null,
    childIds: [],
    standsAlone: false,
    evidence: [],
    rating: null,
    escalations: [],
    events: [],
    outbox: [],
    ...overrides,
  };
}

export const aNumber = (number: number, openedOn = '2026-06-09') => ({
  openedOn,
  seq: number,
  label: `YX-${openedOn.slice(5).replace('-', '')}-${String(number).padStart(3, '0')}`,
});
