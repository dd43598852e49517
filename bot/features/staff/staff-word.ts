import { matchStaffCommand } from '../../matchers/staff-command';
import type { Step } from '../../pipeline/turn';
import { runStaffWord, type StaffWordDeps } from './run-staff-word';

/** A code and a word: 001 收到, 001 办结 换了灯泡. */
export const staffWord =
  (deps: StaffWordDeps): Step =>
  async (turn, next) => {
    const command = matchStaffCommand(turn.text);
    if (!command) return next();
    const handled = await runStaffWord(deps, turn, command);
    if (!handled) return next();
  };

/** The code that was asked for: the word waits with its note. */
export const answerWhichRequest =
  (deps: StaffWordDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'which-request') return next();
    const { word, note } = turn.question;
    if (!/^(?:[A-Za-z]+-\d{4}-)?\d{1,6}$/.test(turn.text)) return next();
    const command = matchStaffCommand(`${turn.text} ${word} ${note}`.trim());
    if (!command) return next();
    turn.closeQuestion();
    await runStaffWord(deps, turn, command);
  };
