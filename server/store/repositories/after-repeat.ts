import type { TakenOff } from '../../core/shared/set-aside';

/** Repeated after a lost answer, a write finds what it wanted: that is its own doing. */
export const afterRepeat = (state: TakenOff, isRepeat: boolean, wanted: TakenOff): TakenOff =>
  isRepeat && state === wanted ? 'done' : state;
