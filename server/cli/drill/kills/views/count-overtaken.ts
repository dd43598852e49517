import { groupBy } from '../invariants/group-by';
import type { StoredMessageView } from './kill-views';

/** How many messages were handled after a later one of the same writer in the same place. */
export function countOvertaken(messages: readonly StoredMessageView[]): number {
  let overtaken = 0;
  for (const [, ofOne] of groupBy(messages, ({ conversation }) => conversation)) {
    const newestFirst = [...ofOne].sort((one, other) =>
      one.providerMessageId < other.providerMessageId ? 1 : -1,
    );
    let earliest = Infinity;
    for (const { handledAt } of newestFirst) {
      const at = handledAt?.getTime() ?? Infinity;
      if (at > earliest) overtaken += 1;
      earliest = Math.min(earliest, at);
    }
  }
  return overtaken;
}
