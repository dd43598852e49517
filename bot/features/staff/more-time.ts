import { askExtension } from '../../../server/core/requests/ask-extension';
import { askOutsideWait } from '../../../server/core/requests/ask-outside-wait';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { shanghaiDate } from '../../../server/core/shared/shanghai-time';
import { takeMoment } from '../../matchers/spoken-moment';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 006 延期 等配件 到18号: asks the secretary for more time. */
export async function extend(
  deps: ChangeRequestDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const asked = askedFor(turn, request, rest, '延期');
  if (!asked) return;
  const { reason, said } = asked;
  const until = said.kind === 'day' ? said.date : said.at;
  await askExtension(deps, { ...moveOf(turn, request), reason, until });
  turn.reply(sayOfBot('approval-asked', { number: request.number.label, word: '延期' }));
}

/** 006 等 供电公司 到18号: asks the secretary to let the clock stand still. */
export async function waitOutside(
  deps: ChangeRequestDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const asked = askedFor(turn, request, rest, '等');
  if (!asked) return;
  const { reason: body, said } = asked;
  const until = said.kind === 'day' ? said.date : shanghaiDate(said.at);
  await askOutsideWait(deps, { ...moveOf(turn, request), body, until });
  turn.reply(sayOfBot('approval-asked', { number: request.number.label, word: '等' }));
}

/** The reason and the date; null when one is missing or cannot be, which was said. */
function askedFor(turn: Turn, request: ServiceRequest, rest: string, word: string) {
  const said = takeMoment(rest, turn.at);
  if (said.kind === 'impossible') {
    turn.reply(sayOfBot('date-impossible', { words: said.words }));
    return null;
  }
  if (said.kind === 'none' || said.rest === '') {
    turn.reply(sayOfBot('more-time-how', { number: request.number.label, word }));
    return null;
  }
  return { reason: said.rest, said };
}

const moveOf = (turn: Turn, request: ServiceRequest) => ({
  grid: turn.grid,
  requestId: request.id,
  person: turn.person,
  cause: turn.cause,
});
