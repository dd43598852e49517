import type { Grid } from '../../../server/core/grid/grid';
import { staffName } from '../../../server/core/requests/names';
import type { RequestEvent } from '../../../server/core/requests/request-event';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { formatMoment } from '../../wording/format-moment';
import { sayReasons, sayVersions } from '../../wording/route-reasons';

/** 为什么 001: the chain of reasons that was stored when the owner was chosen, then every hand-over since. */
export async function explain(_deps: unknown, turn: Turn, request: ServiceRequest): Promise<void> {
  turn.reply(
    sayOfBot('route-explained', {
      number: request.number.label,
      lines: explainRoute(request, turn.grid, turn.at),
    }),
  );
}

export function explainRoute(request: ServiceRequest, grid: Grid, now: Date): readonly string[] {
  const { decidedAt } = request.route;
  const chosen = `${formatMoment(decidedAt, now)}定：${staffName(grid, request.route.ownerId)}负责。`;
  return [
    ...sayReasons(request.route.reasons, grid),
    sayVersions(grid, decidedAt, now),
    chosen,
    ...request.events.flatMap((event) => sayMove(event, grid, now)),
    sayClocks(request, now),
  ];
}

/** What changed who has it or until when; everything else is no reason. */
function sayMove({ kind, at, to }: RequestEvent, grid: Grid, now: Date): readonly string[] {
  const when = formatMoment(at, now);
  const name = to === null ? '' : staffName(grid, to);
  switch (kind) {
    case 'transferred':
      return [`${when}转给${name}。`];
    case 'accepted':
      return [`${when}签收：${name}。`];
    case 'escalated':
      return [`${when}升级到${name}。`];
    case 'handed-over':
      return [`${when}交接给${name}。`];
    case 'decided':
      return [`${when}书记或街道定由${name}办。`];
    case 'extended':
      return to === null ? [] : [`${when}批准延期到${formatMoment(new Date(to), now)}。`];
    default:
      return [];
  }
}

/** The table it was opened under: a later one changes nothing about it. */
function sayClocks({ requestClass, clocks }: ServiceRequest, now: Date): string {
  return `时限按${clocks.policyVersion}版${requestClass}类：${formatMoment(clocks.solveDueAt, now)}前办好。`;
}
