import type { Today } from '../../../server/core/deadlines/today';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { formatMoment, inBrackets } from '../../wording/format-moment';
import { stateName } from '../../wording/names-of-states';

/** One request in a staff list: YX-0609-001 3栋2单元楼道灯不亮（G，6月16日17:30）待签收 */
export function requestLine(request: ServiceRequest, today: Today): string {
  const late = request.clocks.solveDueAt <= today.now ? ' 逾期' : '';
  const place = request.place?.label ?? '';
  const due = inBrackets(`${request.requestClass}，${formatMoment(request.clocks.solveDueAt, today)}`);
  return `${request.number.label} ${place}${request.topicLabel}${due}${stateName(request.state)}${late}`;
}
