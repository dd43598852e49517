import type { HotSpotSayings, PublicNoticeParams } from '../../server/core/requests/hot-spots/sayings';

const number = 'YX-0609-002';
const parent = 'YX-0609-001';
const owner = '王芳';
const topic = '停水';
const dueAt = '2026-06-09T10:00:00.000Z';
const notice: PublicNoticeParams = {
  ...{ area: '甲片', place: '3栋', topic, isTaken: true, isSupply: true, dueAt },
};

/** Parameters for everything that is said when many say the same. */
export const hotSpotSamples: HotSpotSayings = {
  'request-joined': { number, parent, owner, dueAt },
  'joined-told': { number, topic, parent, owner, dueAt },
  'joined-told-staff': { number, parent },
  'separated-told': { number, topic, owner, dueAt },
  'hot-spot-told': {
    ...notice,
    ...{ number: parent, households: 3, hours: 24, joined: [number], room: '甲片居民群' },
  },
  'public-notice': notice,
  'notice-published': { number: parent, room: '甲片居民群' },
  'request-separated': { number, owner },
  'joined-elsewhere': { number, parent, isStaff: true },
  'not-joined': { number },
  'hot-spot-stays': { number: parent },
  'not-hot-spot': { number },
  'published-already': { number: parent, at: dueAt },
  'no-room': { number: parent },
};
