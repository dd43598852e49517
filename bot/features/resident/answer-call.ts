import { answerCalls, callsToAnswer, type AnswerCallsDeps } from '../../../server/core/calls/answer-calls';
import type { Call } from '../../../server/core/calls/call';
import { isStaff } from '../../../server/core/people/person';
import { matchCallCommand } from '../../matchers/call-command';
import { wordsOfCode, type NoticeCode } from '../../matchers/notice-code';
import type { Step } from '../../pipeline/turn';
import { sayOfCallBot } from '../../wording/call-bot-sayings';
import { warningLabel } from '../../wording/warning-name';
import { waitsForReceipt, type WaitsForReceiptDeps } from '../staff/waits-for-receipt';

export type AnswerCallDeps = AnswerCallsDeps & WaitsForReceiptDeps;

/**
 * 收到 or N01 收到 from whoever was asked to answer a warning, member of staff or not. Alone it answers all of them; what else
 * waits for a 收到 of theirs is left as it is.
 */
export const answerCall =
  (deps: AnswerCallDeps): Step =>
  async (turn, next) => {
    const command = matchCallCommand(turn.text);
    if (command?.kind !== 'answer') return next();
    const { code } = command;
    const { communityId } = turn.message;
    const all = await callsToAnswer(deps, communityId, turn.person.id, turn.cause);
    const meant = code === null ? all : all.filter((call) => isCalled(call, code));
    if (meant.length === 0) {
      if (code === null) return next();
      return turn.reply(sayOfCallBot('call-none', { words: wordsOfCode(code) }));
    }
    const { grid, person, cause } = turn;
    const answered = await answerCalls(deps, { grid, person, calls: meant, cause });
    const others = code === null && isStaff(person) && (await waitsForReceipt(deps, turn));
    turn.reply(sayOfCallBot('call-answered', { warnings: answered.flatMap(warningOf), others }));
  };

const warningOf = ({ about }: Call): readonly string[] =>
  about.kind === 'notice' ? [warningLabel(about.severity, about.event, about.label)] : [];

function isCalled({ about }: Call, { label, seq }: NoticeCode): boolean {
  if (about.kind !== 'notice') return false;
  return label === null ? Number(/N(\d+)$/u.exec(about.label)?.[1]) === seq : about.label === label;
}
