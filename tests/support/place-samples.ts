import type { PlaceSayings } from '../../bot/wording/place-sayings';

const number = 'YX-0609-001';
const place = '3栋2单元';
const example = '1栋1单元101';

/** Parameters for what is asked about a place, about one of several matters, and about what was overheard. */
export const placeBotSamples: PlaceSayings = {
  'address-again': { example, known: null },
  'address-unknown': { words: '99栋', buildings: '1–16栋' },
  'move-asked': { home: '乙片', place: '3栋', area: '甲片' },
  'place-taken': { number, place },
  'place-unknown': { words: '99栋', buildings: '本社区有1–16栋' },
  'unit-asked': { place: '3栋', topic: '楼道灯不亮', units: 3 },
  'place-which': { topic: '路灯不亮', places: ['大沟村2组7号', '柳湾村2组7号'] },
  'which-wrong': {},
  'home-which': { places: ['一期5栋2单元501', '二期5栋2单元501'] },
  'one-again': { number: 2, matter: '垃圾没有清运', example: '1栋1单元路灯不亮' },
  'ear-offer': { matters: ['3栋2单元楼道灯不亮'] },
};
