import type { RequestClass } from '../../../core/deadlines/request-class';
import type { Building, Grid } from '../../../core/grid/grid';
import type { RequestDraft } from '../../../core/requests/dialogue-state';
import { allTopicRules } from '../../../core/understanding/topics';
import type { Place, Topic } from '../../../core/understanding/understood';
import type { Dice } from '../world/dice';

type What = Pick<RequestDraft, 'topicId' | 'topicLabel' | 'requestClass'>;

/** How many of a hundred matters are of a class. */
const shares: readonly (readonly [RequestClass, number])[] = [
  ['E', 3],
  ['U', 8],
  ['G', 41],
  ['C', 9],
  ['Q', 19],
  ['O', 8],
  ['S', 12],
];

const dangers: readonly Topic[] = [
  { id: 'danger-gas', label: '燃气泄漏', requestClass: 'E', subject: 'living' },
  { id: 'danger-trapped', label: '电梯困人', requestClass: 'E', subject: 'living' },
  { id: 'danger-fire', label: '着火', requestClass: 'E', subject: 'living' },
];

const topics: readonly Topic[] = [...dangers, ...allTopicRules()];

/** A matter as a resident brings it: mostly with a topic and a place, now and then without, or about somebody of the staff. */
export function aMatter(dice: Dice, grid: Grid): Omit<RequestDraft, 'sourceMessageId' | 'saidAt'> {
  const isComplaint = dice.chance(0.01);
  return {
    ...what(dice),
    part: 0,
    text: '（重放）',
    place: dice.chance(0.9) ? placeIn(dice, dice.pick(grid.buildings)) : null,
    complaintAboutIds: isComplaint ? [dice.pick(grid.staff).id] : [],
    attachmentIds: dice.chance(0.2) ? ['photo'] : [],
  };
}

function what(dice: Dice): What {
  const requestClass = classOf(dice);
  if (requestClass !== 'E' && dice.chance(0.04))
    return { topicId: null, topicLabel: '说不清的事', requestClass: 'G' };
  const { id, label } = dice.pick(topics.filter((topic) => topic.requestClass === requestClass));
  return { topicId: id, topicLabel: label, requestClass };
}

function classOf(dice: Dice): RequestClass {
  let rest = dice.between(0, 100);
  for (const [requestClass, share] of shares) {
    if (rest < share) return requestClass;
    rest -= share;
  }
  return 'G';
}

function placeIn(dice: Dice, { id, number, areaId, units }: Building): Place {
  const unit = String(dice.whole(1, Math.max(1, units)));
  return { areaId, buildingId: id, unit, door: null, label: `${number}栋${unit}单元` };
}
