import type { Said } from '../../replay/world/transcript';

export interface SaidLine {
  readonly words: string;
  readonly isRoom: boolean;
  /** A picture has no place for a mark. */
  readonly isPicture: boolean;
  readonly isSecondCopy: boolean;
}

const secondCopy = '（重复发送）';

/** Everything said, as lines that can be compared. */
export const saidLines = (said: readonly Said[]): readonly SaidLine[] => oneCardEach(said).map(toLine);

/** Whom to telephone. */
const onPhoneCard = /^(?:（重复发送）)?请打电话：|不用再打给/m;
const phoneList = /要打电话的（/;
/** What became of a notice is not the same after a crash: `uncertain` is counted by itself. */
const onLedger = /^(通知 \S+ 共发\d+处)[^]*$/;
/** How often a source failed, and when it is asked, is up to chance; so is the minute in which it was read, or somebody had not answered. */
const onSource =
  /连续\d+次），[^；\n]*再试|\d+月\d+日\d+:\d\d取到|(?<=(?:有效到|没回复的人 )\d+月\d+日\d+):\d\d/g;

/**
 * The time of each who is to be telephoned runs from their own message. One that left later than in the calm run comes on a card of
 * its own, or behind the others: all cards of a person are compared as one, and a list without its order.
 */
function oneCardEach(said: readonly Said[]): readonly Said[] {
  const seen = new Set<string | null>();
  return said.flatMap((one) => {
    if (phoneList.test(one.text))
      return [{ ...one, text: `${isCopy(one) ? secondCopy : ''}${inOrder(linesOf(one)).join('\n')}` }];
    if (!onPhoneCard.test(one.text)) return [one];
    if (seen.has(one.to)) return [];
    seen.add(one.to);
    return together(
      one,
      said.filter(({ to, text }) => to === one.to && onPhoneCard.test(text)),
    );
  });
}

/** One card of all, a second copy when one of them repeats what stood on another, and each line that was repeated unmarked. */
function together(first: Said, cards: readonly Said[]): readonly Said[] {
  const plain = cards.filter((one) => !isCopy(one)).flatMap(linesOf);
  const text = inOrder([...new Set(cards.flatMap(linesOf))]).join('\n');
  const copies = cards.filter((one) => isCopy(one) && linesOf(one).some((line) => plain.includes(line)));
  const repeated = plain.filter((line, index) => plain.indexOf(line) < index);
  return [
    { ...first, text },
    ...copies.map(() => ({ ...first, text: `${secondCopy}${text}` })),
    ...repeated.map((line) => ({ ...first, text: line })),
  ];
}

const isCopy = ({ text }: Said): boolean => text.startsWith(secondCopy);

const linesOf = (one: Said): readonly string[] =>
  (isCopy(one) ? one.text.slice(secondCopy.length) : one.text).split('\n');

const inOrder = (lines: readonly string[]): readonly string[] => [...lines].sort();

function toLine({ to, room, kind, text }: Said): SaidLine {
  const isSecondCopy = text.startsWith(secondCopy);
  const words = withoutIds(isSecondCopy ? text.slice(secondCopy.length) : text)
    .replace(onLedger, '$1')
    .replace(/\d+分钟无人/g, 'N分钟无人')
    .replace(onSource, '#')
    .replace(/REPLAY\w\w/g, 'CODE');
  return {
    words: JSON.stringify([to, room, kind, words]),
    isRoom: room !== null,
    isPicture: kind === 'image',
    isSecondCopy,
  };
}

/** Ids are drawn in order, so a crash shifts them. */
export const withoutIds = (words: string): string => words.replace(/\d{26}|(?<=（)\d{8}(?=）)/g, '#');
