import { createRuleUnderstanding } from '../../server/core/understanding/create-rule-understanding';
import type { Understanding } from '../../server/core/understanding/ports';
import { setUpBot, type BotOptions } from './set-up-bot';

/** A text with these characters in it is poison: reading it throws each time, with the words of the message in the error. */
export const poison = '☠';

/** Reads as the rules do, but breaks at poison, as a bug would. To be given to `assembleBot` in place of the rules. */
export function poisonedUnderstanding(rules: Understanding = createRuleUnderstanding()): Understanding {
  const refuse = (text: string): void => {
    if (text.includes(poison)) throw new TypeError(`cannot read ${text}`);
  };
  return {
    understand(text, context) {
      refuse(text);
      return rules.understand(text, context);
    },
    findPlace(text, context) {
      refuse(text);
      return rules.findPlace(text, context);
    },
  };
}

/** The whole bot in memory, with an understanding that breaks at poison. */
export const setUpPoisonedBot = (options: BotOptions = {}) =>
  setUpBot({ ...options, understanding: poisonedUnderstanding() });
