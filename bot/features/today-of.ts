import type { Today } from '../../server/core/deadlines/today';
import type { Turn } from '../pipeline/turn';
import type { FeatureDeps } from './feature-deps';

/** What is known while a message is answered, for the dates the answer shows. */
export function todayOf(deps: Pick<FeatureDeps, 'calendar'>, { at, grid }: Turn): Today {
  return { now: at, years: deps.calendar(grid) };
}
