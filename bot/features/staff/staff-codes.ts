import { bindStaff, type BindStaffDeps } from '../../../server/core/people/bind-staff';
import { issueStaffCode, type IssueStaffCodeDeps } from '../../../server/core/people/issue-staff-code';
import { matchStaffCommand } from '../../matchers/staff-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 发码 王芳: the clerk hands out a code that binds one contact, once. */
export const issueCode =
  (deps: IssueStaffCodeDeps): Step =>
  async (turn, next) => {
    const command = matchStaffCommand(turn.text);
    if (command?.kind !== 'issue-code') return next();
    const forPerson = turn.grid.staff.find((person) => person.name === command.rest);
    if (!forPerson) return turn.reply(sayOfBot('staff-not-found', { words: command.rest }));
    const code = await issueStaffCode(deps, { clerk: turn.person, forPerson, at: turn.at });
    turn.reply(
      sayOfBot('staff-code-issued', {
        name: forPerson.name,
        code: code.code,
        expiresAt: code.expiresAt.toISOString(),
      }),
    );
  };

/** 绑定 ABCD2345: whoever holds the code becomes the member of staff it was made for. */
export const useCode =
  (deps: BindStaffDeps): Step =>
  async (turn, next) => {
    const command = matchStaffCommand(turn.text);
    if (command?.kind !== 'bind') return next();
    const { communityId } = turn.message;
    const person = await bindStaff(deps, {
      communityId,
      contact: turn.message,
      code: command.rest,
      messageId: turn.message.id,
      at: turn.at,
    });
    turn.closeQuestion();
    turn.reply(sayOfBot('staff-bound', { name: person.name }));
  };
