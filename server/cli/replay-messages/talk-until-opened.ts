/** What a resident does in the chat with the bot. */
export interface ResidentChat {
  /** Resolves when the chat has taken it. */
  say(text: string): Promise<void>;
  /** The bot's next message, or null when none comes within so many milliseconds. */
  next(withinMs: number): Promise<string | null>;
}

export interface Talk {
  /** Messages the chat has acknowledged, the answers included. */
  readonly said: number;
  /** From the first message to the bot's first answer; null when there was none. */
  readonly receiptMs: number | null;
  /** The bot offered nothing that 1 could answer, so a person was asked for. */
  readonly askedForPerson: boolean;
}

const answerWithinMs = 60_000;
/** An answer may come in two messages: what to do now, then who comes. */
const moreWithinMs = 1_000;
const mostAnswers = 4;

/** A request's number, as the bot says it when the matter is open. */
const number = /[A-Z]+-\d{4}-\d{3,}/;
/** One of the choices of a question is 1. */
const offersOne = /(?:^|[\s？?])1 \p{Script=Han}/u;

/**
 * Says the words and goes on as somebody would who agrees with everything: 1 where it is offered, a person where it is not.
 * Ends when the bot has named the number of an open request, or after a person was asked for.
 */
export async function talkUntilOpened(chat: ResidentChat, words: string, nowMs: () => number): Promise<Talk> {
  const saidAtMs = nowMs();
  await chat.say(words);
  let answer = await chat.next(answerWithinMs);
  const receiptMs = answer === null ? null : nowMs() - saidAtMs;
  for (let said = 1; said <= mostAnswers; said += 1) {
    // An offer to join a request names its number too.
    while (answer !== null && !offersOne.test(answer)) {
      if (number.test(answer)) return { said, receiptMs, askedForPerson: false };
      answer = await chat.next(moreWithinMs);
    }
    if (receiptMs === null) return { said, receiptMs, askedForPerson: false };
    await chat.say(answer === null ? '人工' : '1');
    if (answer === null) return { said: said + 1, receiptMs, askedForPerson: true };
    answer = await chat.next(answerWithinMs);
  }
  return { said: mostAnswers + 1, receiptMs, askedForPerson: false };
}
