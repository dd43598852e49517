import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { urgeRequest } from '../../../server/core/requests/urge-request';
import { matchResidentCommand } from '../../matchers/resident-command';
import type { Step } from '../../pipeline/turn';
import { urged } from '../urged';
import { ownRequest, type OwnRequestDeps } from './own-request';

/** 催办: reminds whoever has it, once a day, and says so. */
export const urge =
  (
    deps: Omit<ChangeRequestDeps, 'requests'> & {
      readonly requests: ChangeRequestDeps['requests'] & OwnRequestDeps['requests'];
    },
  ): Step =>
  async (turn, next) => {
    const command = matchResidentCommand(turn.text);
    if (command?.kind !== 'urge') return next();
    const request = await ownRequest(
      deps,
      turn,
      command.code?.seq ?? null,
      '催办',
      (r) => r.state !== 'closed',
    );
    if (!request) return;
    await urgeRequest(deps, { grid: turn.grid, requestId: request.id, by: 'resident', cause: turn.cause });
    turn.reply(urged(request, turn.grid));
  };
