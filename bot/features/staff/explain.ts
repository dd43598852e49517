import type { Grid } from '../../../server/core/grid/grid';
import { areaShortName, staffName } from '../../../server/core/requests/names';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { RouteReason } from '../../../server/core/routing/route';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { formatMoment } from '../../wording/format-moment';

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
  const chosen = `${formatMoment(request.route.decidedAt, now)}定：${staffName(grid, request.route.ownerId)}负责。`;
  const moves = request.events
    .filter(
      (event) => event.kind === 'transferred' || event.kind === 'accepted' || event.kind === 'escalated',
    )
    .map(
      (event) =>
        `${formatMoment(event.at, now)}${moveName(event.kind)}${event.to ? staffName(grid, event.to) : ''}。`,
    );
  return [
    ...request.route.reasons.map((reason, index) => `${index + 1}. ${sentenceOf(reason, grid)}`),
    chosen,
    ...moves,
  ];
}

function moveName(kind: string): string {
  return kind === 'transferred' ? '转给' : kind === 'escalated' ? '升级到' : '签收：';
}

function sentenceOf(reason: RouteReason, grid: Grid): string {
  const who = reason.personId ? staffName(grid, reason.personId) : '';
  const ref = refName(reason.ref, grid);
  switch (reason.code) {
    case 'area':
      return `地点属于${ref}`;
    case 'subject':
      return `土地和集体资产归原村${ref}`;
    case 'post-a':
      return `${ref}A岗：${who}`;
    case 'post-b':
      return `${ref}备岗：${who}`;
    case 'on-leave':
      return `${who}请假，往下找`;
    case 'duty':
      return `当时值班：${who}`;
    case 'clerk':
      return `服务窗口：${who}`;
    case 'secretary':
      return `书记：${who}`;
    case 'street':
      return `街道：${who}`;
    case 'nobody-reachable':
      return `都联系不上，仍记在${who}名下`;
    case 'complaint':
      return `涉及工作人员${who}，不经本人`;
    case 'danger':
      return '紧急：A岗、备岗、值班同时叫';
    case 'no-rule':
      return '没有规则定谁负责，先由窗口办';
    case 'no-place':
      return '不知道在哪个片区，先由窗口办';
    case 'asked-for-person':
      return '居民要找人工';
    default:
      return [reason.code, ref, who].filter(Boolean).join(' ');
  }
}

function refName(ref: string | null, grid: Grid): string {
  if (!ref) return '';
  return areaShortName(grid, ref) ?? grid.posts.find((post) => post.id === ref)?.title ?? ref;
}
