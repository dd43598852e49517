import { badText } from './bad-texts';
import type { Dice } from './dice';

const clientId = (dice: Dice): string => `bad-${String(dice.below(1e9)).padStart(9, '0')}`;

/** What a broken or hostile program sends in place of the page's words: text or bytes. */
export function badFrame(dice: Dice): string | Buffer {
  const to = 'bot';
  switch (dice.below(10)) {
    case 0:
      return dice.bytes(1 + dice.below(200));
    case 1:
      return badText(dice).slice(0, 2_000);
    case 2:
      return JSON.stringify({
        do: 'text',
        clientId: clientId(dice),
        to,
        text: dice.pick([null, 1, {}, [], { $ne: '' }]),
      });
    case 3:
      return JSON.stringify({
        do: dice.pick(['drop', '__proto__', 'hello', '']),
        who: dice.pick([1, {}, [], '\u0000']),
      });
    case 4:
      return '{"do":"text","__proto__":{"a":1},"clientId":"'.concat('x'.repeat(dice.below(500)));
    case 5:
      return '['.repeat(1 + dice.below(20_000));
    case 6:
      return JSON.stringify({
        do: 'voice',
        clientId: clientId(dice),
        to,
        seconds: dice.pick([-1, 1e9, 0.5, '1']),
        transcript: '',
        attachmentId: null,
      });
    case 7:
      return JSON.stringify({
        do: 'image',
        clientId: clientId(dice),
        to,
        attachmentId: badText(dice).slice(0, 300),
      });
    case 8:
      return JSON.stringify({
        do: dice.pick(['recall', 'read', 'earlier']),
        messageId: badText(dice).slice(0, 300),
        conversation: badText(dice).slice(0, 300),
        before: '',
      });
    default:
      return JSON.stringify({
        do: 'text',
        clientId: clientId(dice),
        to: badText(dice).slice(0, 100),
        text: badText(dice),
      });
  }
}
