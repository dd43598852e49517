import { toShanghaiIso } from '../../../core/shared/shanghai-time';
import type { LineOf } from '../scenario/scenario-lines';
import type { Said } from '../world/transcript';
import { saidInWindow, type Window } from './window';

/** What a message expectation lacks, for people; null when it holds. */
export function judgeMessage(
  line: LineOf<'message'> | LineOf<'silence'>,
  window: Window,
  said: readonly Said[],
): string | null {
  const heard = saidInWindow(said, window, line.expect);
  const contains = line.kind === 'message' ? (line.expect.contains ?? []) : [];
  const fits = (one: Said) => contains.every((words) => one.text.includes(words));
  const holds = line.kind === 'silence' ? heard.length === 0 : heard.some(fits);
  if (holds) return null;
  const who = line.expect.room === undefined ? line.expect.to : `群 ${line.expect.room}`;
  const wanted =
    line.kind === 'silence'
      ? '不该收到消息'
      : `该收到一条消息，含${contains.map((words) => `“${words}”`).join('、')}`;
  const period = `${toShanghaiIso(window.from)} 到 ${toShanghaiIso(window.to)}`;
  const heardWords = heard.map((one) => `  ${toShanghaiIso(one.at)} ${one.text.replaceAll('\n', '⏎')}`);
  return [
    `${who ?? ''} ${period} ${wanted}；这段时间说的是：`,
    ...(heard.length > 0 ? heardWords : ['  （没有）']),
  ].join('\n');
}
