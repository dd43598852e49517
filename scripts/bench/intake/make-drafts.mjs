import { troubles } from '../world/words.mjs';

const topics = [
  ['stairwell-light', '楼道灯不亮', 'G'],
  ['garbage', '垃圾没人清', 'G'],
  ['door-lock', '门禁坏了', 'G'],
  ['sewer', '下水道堵了', 'U'],
  ['noise', '噪音扰民', 'C'],
  ['street-light', '路灯不亮', 'G'],
];
const buildings = 16;

/** Gives drafts of invented matters at places of the demo community; with an index the one of that topic and area. */
export function makeDrafts(random) {
  let made = 0;
  return (index) => {
    made += 1;
    const [topicId, topicLabel, requestClass] = topics[(index ?? Math.floor(random() * 1e6)) % topics.length];
    const building =
      index === undefined ? Math.floor(random() * buildings) : (Math.floor(index / topics.length) % 2) * 9;
    const number = String(building + 1);
    return {
      sourceMessageId: `bench-${process.pid}-${made}`,
      part: 0,
      saidAt: new Date(),
      text: troubles[made % troubles.length],
      topicId,
      topicLabel,
      requestClass,
      place: {
        areaId: building < 9 ? 'jia' : 'yi',
        buildingId: number,
        unit: '2',
        door: null,
        label: `${number}栋2单元`,
      },
      complaintAboutIds: [],
      attachmentIds: [],
    };
  };
}

/** As many as there are pairs of topic and area. */
export const kindsOfDrafts = topics.length * 2;
