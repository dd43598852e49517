import type { RequestRepository } from '../../../server/core/requests/ports';
import { matchYesNoHuman } from '../../matchers/yes-no-human';
import type { Step } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import type { FeatureDeps } from '../feature-deps';
import { todayOf } from '../today-of';
import { progressLine } from './progress-line';

const lateHours = 2;

/** 对 or 不对 to a guess that was opened meanwhile without an answer: says how it stands, or offers to withdraw it. */
export const lateAnswer =
  (deps: {
    readonly requests: Pick<RequestRepository, 'listOfResident'>;
    readonly calendar: FeatureDeps['calendar'];
  }): Step =>
  async (turn, next) => {
    const answer = turn.question ? null : matchYesNoHuman(turn.text);
    if (answer !== 'yes' && answer !== 'no') return next();
    const since = new Date(turn.at.getTime() - lateHours * 3_600_000);
    const all = await deps.requests.listOfResident(turn.message.communityId, turn.person.id, 20);
    const guessed = all.find(
      (one) =>
        one.requesterId === turn.person.id &&
        one.state !== 'closed' &&
        one.openedAt > since &&
        one.events[0]?.byId === 'system',
    );
    if (!guessed) return next();
    if (answer === 'yes')
      return turn.reply(
        sayOfBot('progress', { lines: [progressLine(guessed, turn.grid, todayOf(deps, turn))] }),
      );
    turn.reply(sayOfBot('withdraw-confirm', { number: guessed.number.label, topic: guessed.topicLabel }));
    turn.ask({ kind: 'confirm-withdraw', requestId: guessed.id });
  };
