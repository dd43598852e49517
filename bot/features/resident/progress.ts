import type { RequestRepository } from '../../../server/core/requests/ports';
import { matchResidentCommand } from '../../matchers/resident-command';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import type { FeatureDeps } from '../feature-deps';
import { todayOf } from '../today-of';
import { progressLine } from './progress-line';

const mostLines = 5;

/** 进度: how one's own and followed requests stand, open ones first. */
export const progress =
  (deps: {
    readonly requests: Pick<RequestRepository, 'listOfResident'>;
    readonly calendar: FeatureDeps['calendar'];
  }): Step =>
  async (turn, next) => {
    const command = matchResidentCommand(turn.text);
    if (command?.kind !== 'progress') return next();
    const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 50);
    const asked =
      command.code === null ? all : all.filter((request) => request.number.seq === command.code?.seq);
    // What is handled with another is followed there: one line says how both stand.
    const open = asked.filter(
      (request) => request.state !== 'closed' && !(request.joinedTo && command.code === null),
    );
    const shown = (open.length > 0 ? open : asked).slice(0, mostLines);
    if (shown.length === 0) return turn.reply(sayOfBot('progress-none', {}));
    const today = todayOf(deps, turn);
    turn.reply(
      sayOfBot('progress', { lines: shown.map((request) => progressLine(request, turn.grid, today)) }),
    );
  };
