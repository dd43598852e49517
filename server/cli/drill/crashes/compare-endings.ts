import type { Ending } from './ending';
import type { SaidLine } from './said-lines';

/** What differs from the calm run though it must not; empty when the road has held. */
export function compareEndings(calm: Ending, crashed: Ending): readonly string[] {
  return [
    ...differences('request', calm.requests, crashed.requests),
    ...differences('task', calm.tasks, crashed.tasks),
    ...differences('notice', calm.notices, crashed.notices),
    ...differences('call', calm.calls, crashed.calls),
    ...differences('feed item', calm.feeds, crashed.feeds),
    ...differences('due', calm.dues, crashed.dues),
    ...differences('contact', calm.contacts, crashed.contacts),
    ...compareSaid(calm, crashed),
    ...Object.entries(crashed.left)
      .filter(([name, count]) => count !== (calm.left[name] ?? 0))
      .map(([name, count]) => `left over: ${count} ${name}`),
    ...(crashed.setAside === calm.setAside ? [] : [`set aside: ${crashed.setAside}`]),
  ];
}

/**
 * Whom the bot has offered help for what they said in a room is kept in memory alone, so that nothing stays of those who decline:
 * after a restart it may offer it once more.
 */
const offeredOnceMore = /看到您在群里说/;

/** Nothing unsaid but what a person now decides about; nothing said again but one copy, marked unless a picture, never in a room. */
function compareSaid(calm: Ending, crashed: Ending): readonly string[] {
  const unsaid = without(calm.said, crashed.said);
  const again = withoutOneOffer(without(crashed.said, calm.said));
  const undecided = crashed.uncertain - calm.uncertain;
  const lost = unsaid.filter(({ isRoom }, index) => !isRoom || index >= undecided);
  const marked = crashed.said.filter(({ isSecondCopy }) => isSecondCopy).length;
  return [
    ...lost.map(({ words }) => `not said: ${words}`),
    ...again
      .filter((line, index) => line.isRoom || index > 0 || !(line.isPicture || isMarked(line, crashed.said)))
      .map(({ words }) => `said again: ${words}`),
    ...(undecided > 1 ? [`${undecided} left to a person`] : []),
    ...(marked > 1 ? [`${marked} marked as second copies`] : []),
  ];
}

/** One crash is one restart, which is one offer more and never two. */
function withoutOneOffer(again: readonly SaidLine[]): readonly SaidLine[] {
  const offer = again.findIndex(({ words }) => offeredOnceMore.test(words));
  return again.filter((_, index) => index !== offer);
}

const isMarked = (line: SaidLine, said: readonly SaidLine[]) =>
  said.some((one) => one.isSecondCopy && one.words === line.words);

function differences(what: string, calm: readonly string[], crashed: readonly string[]): readonly string[] {
  const missing = calm.filter((line) => !crashed.includes(line)).map((line) => `${what} should be ${line}`);
  const extra = crashed.filter((line) => !calm.includes(line)).map((line) => `${what} is ${line}`);
  const isOften = calm.length !== crashed.length ? [`${crashed.length} ${what}s, not ${calm.length}`] : [];
  return [...missing, ...extra, ...isOften];
}

/** What is left of the first when each of the second is taken from it once. */
function without(lines: readonly SaidLine[], taken: readonly SaidLine[]): readonly SaidLine[] {
  const counts = new Map<string, number>();
  for (const { words } of taken) counts.set(words, (counts.get(words) ?? 0) + 1);
  return lines.filter(({ words }) => {
    const left = counts.get(words) ?? 0;
    if (left > 0) counts.set(words, left - 1);
    return left === 0;
  });
}
