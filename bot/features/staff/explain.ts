import type { Today } from '../../../server/core/deadlines/today';
import type { Grid } from '../../../server/core/grid/grid';
import { staffName } from '../../../server/core/requests/names';
import type { RequestEvent } from '../../../server/core/requests/request-event';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { FeatureDeps } from '../feature-deps';
import { todayOf } from '../today-of';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { formatMoment } from '../../wording/format-moment';
import { sayReasons, sayVersions } from '../../wording/route-reasons';

/** 为什么 001: the chain of reasons that was stored when the owner was chosen, then every hand-over since. */
export async function explain(
  deps: Pick<FeatureDeps, 'calendar'>,
  turn: Turn,
  request: ServiceRequest,
): Promise<void> {
  turn.reply(
    sayOfBot('route-explained', {
      number: request.number.label,
      lines: explainRoute(request, turn.grid, todayOf(deps, turn)),
    }),
  );
}

export function explainRoute(request: ServiceRequest, grid: Grid, today: Today): readonly string[] {
  const { decidedAt } = request.route;
  const chosen = `${formatMoment(decidedAt, today)}定：${staffName(grid, request.route.ownerId)}负责。`;
  return [
    ...sayReasons(request.route.reasons, grid),
    sayVersions(grid, decidedAt, today),
    chosen,
    ...request.events.flatMap((event) => sayMove(event, grid, today)),
    sayClocks(request, today),
  ];
}

/** What changed who has it or until when; everything else is no reason. */
function sayMove({ kind, at, to, note }: RequestEvent, grid: Grid, today: Today): readonly string[] {
  const when = formatMoment(at, today);
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
    case 'joined':
      return [`${when}起与${note ?? ''}一起办：多户反映同一件事。`];
    case 'followed':
      return note === null ? [] : [`${when}起${note}并到一起办。`];
    case 'separated':
      return [`${when}起与${note ?? ''}分开，单独办。`];
    case 'decided':
      return [`${when}书记或街道定由${name}办。`];
    case 'extended':
      return to === null ? [] : [`${when}批准延期到${formatMoment(new Date(to), today)}。`];
    default:
      return [];
  }
}

/** The table it was opened under: a later one changes nothing about it. */
function sayClocks({ requestClass, clocks }: ServiceRequest, today: Today): string {
  return `时限按${clocks.policyVersion}版${requestClass}类：${formatMoment(clocks.solveDueAt, today)}前办好。`;
}
