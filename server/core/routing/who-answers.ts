import type { RequestClass } from '../deadlines/request-class';
import type { Grid, Subject } from '../grid/grid';
import { gridAt } from '../grid/grid-at';
import type { Route } from './route';
import { routeRequest } from './route-request';

export interface WhoAnswersInput {
  readonly grid: Grid;
  readonly at: Date;
  readonly buildingId: string;
  readonly requestClass: RequestClass;
  readonly subject: Subject;
}

/** Who would have answered, or will answer, for a matter in a building at that instant, and why. Throws as routing does. */
export function whoAnswers({ grid, at, buildingId, requestClass, subject }: WhoAnswersInput): Route {
  return routeRequest({
    grid: gridAt(grid, at),
    at,
    requestClass,
    subject,
    place: { areaId: null, buildingId },
    homeAreaId: null,
    complaintAboutIds: [],
  });
}
