import type { Today } from '../../server/core/deadlines/today';
import type { Grid } from '../../server/core/grid/grid';
import { gridVersionAt } from '../../server/core/grid/grid-version';
import { areaShortName, staffName } from '../../server/core/requests/names';
import type { RouteReason } from '../../server/core/routing/route';
import { formatMoment, inBrackets, markOf, plainMoment } from './format-moment';

/** The chain of reasons of a route, one numbered sentence each. */
export function sayReasons(reasons: readonly RouteReason[], grid: Grid): readonly string[] {
  return reasons.map((reason, index) => `${index + 1}. ${sentenceOf(reason, grid)}`);
}

/** Which boundaries and which row of the roster held at that instant. */
export function sayVersions(grid: Grid, at: Date, today: Today): string {
  const { number, since } = gridVersionAt(grid, at);
  const slot = grid.dutySlots.find(({ from, to }) => from <= at && at < to);
  const boundaries =
    since === null ? '' : inBrackets(`${plainMoment(since, today)}起${markOf(since, today)}`);
  const roster = slot
    ? `${staffName(grid, slot.personId)}${inBrackets(`${plainMoment(slot.from, today)}至${formatMoment(slot.to, today)}`)}`
    : '没有排班，窗口值班';
  return `依据：片区和岗位第${number}版${boundaries}；值班表：${roster}。`;
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
    case 'substitute':
      return `请假时指定代岗：${who}`;
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
