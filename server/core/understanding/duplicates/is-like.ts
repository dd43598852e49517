import type { RequestClass } from '../../deadlines/request-class';
import type { Place } from '../understood';
import { areaWideTopics, ownMatterTopics } from './like-settings';

export interface LikeMatter {
  readonly topicId: string | null;
  readonly requestClass: RequestClass;
  readonly place: Place | null;
}

/** Whether matters of this kind may be put together without asking anybody: what breaks or stops for many at once. */
export function mayBePutTogether({ topicId, requestClass, place }: LikeMatter): boolean {
  const isShared = requestClass === 'U' || requestClass === 'G';
  return isShared && topicId !== null && !ownMatterTopics.has(topicId) && place !== null;
}

/** Of one kind at one place: in one building with no other unit, or, for what stops everywhere at once, in one area. */
export function isLike(one: LikeMatter, other: LikeMatter): boolean {
  if (!mayBePutTogether(one) || !mayBePutTogether(other) || one.topicId !== other.topicId) return false;
  const [here, there] = [one.place, other.place];
  if (!here || !there) return false;
  if (one.topicId !== null && areaWideTopics.has(one.topicId))
    return here.areaId !== null && here.areaId === there.areaId;
  const isOneUnit = here.unit === null || there.unit === null || here.unit === there.unit;
  return here.buildingId !== null && here.buildingId === there.buildingId && isOneUnit;
}
