import type { MessageRepository } from '../../server/core/messages/ports';
import type { Understanding } from '../../server/core/understanding/ports';
import { isStaff } from '../../server/core/people/person';
import type { Step } from '../pipeline/turn';
import { wordsOf } from '../pipeline/words-of';
import { sayOfBot } from '../wording/bot-sayings';
import { createHeardLately } from './heard-lately';

export interface SlowDownDeps {
  readonly messages: Pick<MessageRepository, 'listRecent'>;
  readonly understanding: Understanding;
}

const windowMs = 60_000;
const mostSame = 3;
const mostInAll = 20;

/**
 * The same words again and again, or a flood, are answered once and then only stored: two bots never talk each other to death.
 * Danger, a choice of one digit and 人工 always get through.
 */
export function slowDown(deps: SlowDownDeps): Step {
  const heard = createHeardLately(windowMs);
  return async (turn, next) => {
    const { channel, account, contactId } = turn.message;
    const most = heard.note(`${channel}/${account}/${contactId}`, turn.at);
    // Most people write little, and nothing need be read of them.
    if (most <= mostSame) return next();
    if (isStaff(turn.person) || turn.text === '' || /^(?:[123]|人工|找人工|转人工)$/.test(turn.text))
      return next();
    const since = new Date(turn.at.getTime() - windowMs);
    const recent = await deps.messages.listRecent(
      turn.message.communityId,
      turn.message,
      since,
      mostInAll + 2,
    );
    const before = recent.filter(
      ({ id, roomId, at }) => roomId === null && id !== turn.message.id && at <= turn.at,
    );
    const same = before.filter((message) => wordsOf(message.text) === turn.text).length;
    if (same < mostSame && before.length < mostInAll) return next();
    if (deps.understanding.understand(turn.text, { grid: turn.grid }).kind === 'danger' && same === 0)
      return next();
    const isFirstTooMany = same === mostSame || (same < mostSame && before.length === mostInAll);
    if (isFirstTooMany) turn.reply(sayOfBot('slower', {}));
  };
}
