import type { RequestDraft } from '../../server/core/requests/dialogue-state';

let made = 0;

/** 楼道灯不亮 in 3栋2单元, said on the Tuesday morning of the story. */
export function aDraft(changes: Partial<RequestDraft> = {}): RequestDraft {
  made += 1;
  return {
    sourceMessageId: `message-${made}`,
    part: 0,
    saidAt: new Date('2026-06-09T10:00:00+08:00'),
    text: '三栋二单元的灯坏了好几天了',
    topicId: 'stairwell-light',
    topicLabel: '楼道灯不亮',
    requestClass: 'G',
    place: { areaId: 'jia', buildingId: '3', unit: '2', door: null, label: '3栋2单元' },
    complaintAboutIds: [],
    attachmentIds: [],
    ...changes,
  };
}
