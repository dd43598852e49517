import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { formatMoment } from '../../wording/format-moment';
import { stateName } from '../../wording/names-of-states';

/** One request in a staff list: YX-0609-001 3栋2单元楼道灯不亮（G，6月16日17:30）待签收 */
export function requestLine(request: ServiceRequest, now: Date): string {
  const late = request.clocks.solveDueAt <= now ? ' 逾期' : '';
  const place = request.place?.label ?? '';
  const due = formatMoment(request.clocks.solveDueAt, now);
  return `${request.number.label} ${place}${request.topicLabel}（${request.requestClass}，${due}）${stateName(request.state)}${late}`;
}
