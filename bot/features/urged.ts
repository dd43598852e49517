import type { Grid } from '../../server/core/grid/grid';
import type { Saying } from '../../server/core/outbound/saying';
import { staffName } from '../../server/core/requests/names';
import type { ServiceRequest } from '../../server/core/requests/service-request';
import { sayOfBot } from '../wording/bot-sayings';

/** What an urging did: who was told, and how it stands. */
export const urged = (request: ServiceRequest, grid: Grid): Saying =>
  sayOfBot('urged', {
    number: request.number.label,
    owner: staffName(grid, request.ownerId),
    accepted: request.state !== 'assigned',
    dueAt: request.clocks.solveDueAt.toISOString(),
  });
