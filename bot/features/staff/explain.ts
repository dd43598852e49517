import type { Grid } from '../../../server/core/grid/grid';
import { staffName } from '../../../server/core/requests/names';
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
  const moves = request.events
    .filter(
      (event) => event.kind === 'transferred' || event.kind === 'accepted' || event.kind === 'escalated',
    )
    .map(
      (event) =>
        `${formatMoment(event.at, now)}${moveName(event.kind)}${event.to ? staffName(grid, event.to) : ''}。`,
    );
  return [...sayReasons(request.route.reasons, grid), sayVersions(grid, decidedAt, now), chosen, ...moves];
}

function moveName(kind: string): string {
  return kind === 'transferred' ? '转给' : kind === 'escalated' ? '升级到' : '签收：';
}
