import type { Today } from '../../../server/core/deadlines/today';
import type { Grid } from '../../../server/core/grid/grid';
import { staffName } from '../../../server/core/requests/names';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { fullWidth } from '../../wording/full-width';
import { formatMoment, formatTimeOfDay } from '../../wording/format-moment';
import { outcomeName, stateName } from '../../wording/names-of-states';

/** 王芳 09:05 已签收，电工今天下午到。: how a request stands, in one line. */
export function progressLine(request: ServiceRequest, grid: Grid, today: Today): string {
  const head = `${request.number.label} ${request.place?.label ?? ''}${request.topicLabel}`;
  const due = `${formatMoment(request.clocks.solveDueAt, today)}前办好`;
  if (request.state === 'closed') return `${head}：${outcomeName(request.outcome ?? 'solved')}。`;
  if (request.joinedTo) return `${head}：与 ${request.joinedTo.label} 一起办。`;
  const owner = staffName(grid, request.ownerId);
  const accepted = [...request.events].reverse().find((event) => event.kind === 'accepted');
  if (!accepted || request.state === 'assigned') return `${head}：等${owner}签收，${due}。`;
  const news = [...request.events].reverse().find((event) => event.note !== null && isNews(event.kind));
  const said = news?.note ? `，${fullWidth(news.note).replace(/[。！]$/u, '')}` : '';
  const state = request.state === 'accepted' ? '' : `（${stateName(request.state)}）`;
  return `${head}：${owner} ${formatTimeOfDay(accepted.at, today)} 已签收${said}${state}。${due}。`;
}

function isNews(kind: ServiceRequest['events'][number]['kind']): boolean {
  return kind === 'accepted' || kind === 'noted' || kind === 'claimed-solved' || kind === 'asked-resident';
}
