import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { decideApproval, type DecideApprovalInput } from '../../../server/core/requests/decide-approval';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 006 同意, 006 不同意 原因: yes or no to more time, or to a wait for somebody outside. */
export const decide =
  (answer: DecideApprovalInput['answer']) =>
  async (deps: ChangeRequestDeps, turn: Turn, request: ServiceRequest, rest: string): Promise<void> => {
    await decideApproval(deps, {
      grid: turn.grid,
      requestId: request.id,
      person: turn.person,
      answer,
      note: rest === '' ? null : rest,
      cause: turn.cause,
    });
    turn.reply(sayOfBot('approval-decided', { number: request.number.label, answer }));
  };
