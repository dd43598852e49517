import { findBuildingByName } from '../../core/grid/find-building';
import { toKindOfMatter } from '../../core/routing/to-kind-of-matter';
import { explainWho } from './explain-who';
import type { OnTheGrid } from './on-the-grid';
import { parseMoment } from './parse-moment';

export interface WhoOptions {
  readonly building: string;
  readonly at?: string;
  readonly kind: string;
}

/** `yimen who`: who answers for a building at an instant, past or to come, and why. 1 when the question makes no sense. */
export function whoVerb({ grid, clock, knownYears, write, refuse }: OnTheGrid, options: WhoOptions): 0 | 1 {
  const now = clock.now();
  const building = findBuildingByName(grid, options.building);
  const kind = toKindOfMatter(options.kind);
  const at = options.at === undefined ? now : parseMoment(options.at);
  if (!building) return refuse(`没有“${options.building}”这栋楼。There is no such building.`);
  if (!kind) return refuse('kind 只能是 E U G C Q O S M 或 land。');
  if (!at) return refuse('时间写作 2026-06-09 14:00。');
  explainWho({ grid, building, kind, at, today: { now, years: knownYears } }).forEach(write);
  return 0;
}
