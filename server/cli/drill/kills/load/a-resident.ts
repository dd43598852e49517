import type { Actor, Saying, Stage } from './actor';
import { dangers, matters, roomTalk, smallTalk } from './matters';
import { pick, shuffle } from './pick';
import { withoutCopies } from './without-copies';

export interface ResidentInput {
  readonly who: string;
  readonly random: () => number;
  /** The rooms they are in. */
  readonly roomIds: readonly string[];
  /** Said along with some matters, so that there is something to leak. */
  readonly phone: string;
}

/** What was begun: the bot will ask about it, or will say how it ended. */
interface Begun {
  readonly waitsFor: 'question' | 'end';
  /** The id of the message that said it; null until acknowledged. */
  readonly messageId: string | null;
}

const isChoice = /1 对 2 不对|1 登记 2 不用/;
const isFollowOffer = /1 跟进 2|1 是，看进度 2/;

/** A resident: says what is the matter, answers 1, asks how it goes, talks in rooms, has the last word. */
export function aResident(input: ResidentInput): Actor {
  const { who, random } = input;
  // Nobody says the same twice, so that a late copy of a question cannot be taken for a new one.
  const ownMatters = shuffle(matters, random);
  const ownDangers = shuffle(dangers, random);
  const isNew = withoutCopies();
  let begun: Begun | null = null;
  let choice: Saying | null = null;
  const later: Saying[] = [];

  const say = (text: string, over: Partial<Saying> = {}): Saying => ({
    roomId: null,
    payload: { text },
    answerDue: true,
    kept: () => null,
    ...over,
  });
  const begin = (text: string, roomId: string | null): Saying => {
    begun = { waitsFor: 'question', messageId: null };
    const kept = (id: string) => {
      begun = { waitsFor: 'question', messageId: id };
      return null;
    };
    return say(text, { roomId, kept });
  };
  const beginDanger = (text: string): Saying => {
    begun = { waitsFor: 'end', messageId: null };
    return say(text, { kept: (id) => id });
  };

  function wants(stage: Stage): Saying {
    const dice = random();
    const room = input.roomIds.length > 0 ? pick(input.roomIds, random) : null;
    const phone = random() < 0.3 ? `，我电话${input.phone}` : '';
    if (dice < 0.1 && room !== null) return say(pick(roomTalk, random), { roomId: room });
    if (dice < 0.4 || stage === 'go-on') return say(pick(smallTalk, random));
    const danger = dice < 0.44 ? ownDangers.pop() : undefined;
    if (danger !== undefined) return beginDanger(danger);
    const matter = ownMatters.pop();
    if (matter === undefined) return say(pick(smallTalk, random));
    return dice < 0.5 && room !== null ? begin(`@小银 ${matter}`, room) : begin(`${matter}${phone}`, null);
  }

  function hearAboutBegun(text: string, messageId: string): void {
    if (isChoice.test(text)) {
      begun = { waitsFor: 'end', messageId };
      choice = say('1', { kept: () => messageId });
      return;
    }
    if (isFollowOffer.test(text)) {
      const follows = random() < 0.3;
      begun = { waitsFor: follows ? 'end' : 'question', messageId };
      choice = say(follows ? '1' : '2');
    }
  }

  return {
    who,
    hear({ text }) {
      const words = isNew(text);
      if (words === null) return;
      const wasAsked = isChoice.test(words) || isFollowOffer.test(words);
      if (wasAsked && typeof begun?.messageId === 'string') hearAboutBegun(words, begun.messageId);
      const [number] = /YX-\d{4}-\d+/.exec(words) ?? [];
      // 已转给…: it was taken for more about what is in hand.
      const isEnd =
        !wasAsked && (begun?.waitsFor === 'end' ? number !== undefined : words.startsWith('已转给'));
      if (isEnd) begun = null;
      if (number === undefined) return;
      if (words.includes('是否解决？'))
        later.push(say(`${number} ${pick(['已解决', '已解决', '部分解决', '没解决'], random)}`));
      else if (words.includes('想问您：')) later.push(say('就在一楼门口那边'));
      else if (words.includes('请您评价') && random() < 0.5)
        later.push(say(pick(['满意', '基本满意', '不满意'], random)));
    },
    next(stage) {
      const answer = choice;
      choice = null;
      if (answer !== null) return answer;
      // What is said while a question is open would be taken for its answer.
      if (begun !== null) return null;
      return stage === 'end' ? null : (later.shift() ?? wants(stage));
    },
    isBusy: () => begun !== null || choice !== null,
    inHand: () => 0,
  };
}
