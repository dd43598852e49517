import type { Actor, Saying } from './actor';
import { pick } from './pick';
import { withoutCopies } from './without-copies';

export interface StaffMemberInput {
  readonly who: string;
  readonly random: () => number;
  /** A photo that was uploaded before. */
  readonly photoId: string;
  /** Names of colleagues a request may be handed to. */
  readonly colleagues: readonly string[];
  /** Monotonic, ms. */
  readonly nowMs: () => number;
}

/** A request in somebody's hands: what is still to be said about it. */
interface Task {
  readonly number: string;
  readonly steps: readonly string[];
}

const patienceMs = 60_000;
const isForMe = /【(?:新诉求|紧急|转办|重办)】(YX-\d{4}-\d+)|^(YX-\d{4}-\d+) .*没有规则定谁负责/;
/** Said by itself, in answer to nobody. */
const isNews = /【|居民(?:回复|补了|说|评价|已撤销|没答复)|地点已更正/;
const goesOn = /已签收|进展会告诉居民|已问居民|还差照片/;

/** A member of staff: takes what is assigned, says how it goes, asks, answers, shows the photo, hands over. */
export function aStaffMember(input: StaffMemberInput): Actor {
  const { who, random, nowMs } = input;
  const tasks: Task[] = [];
  const isNew = withoutCopies();
  let asked: { readonly number: string; readonly untilMs: number } | null = null;
  let isPhotoWanted = false;

  const plan = (words: string): readonly string[] => {
    if (/（[QO]类）|没有规则定谁负责/.test(words)) return ['收到', '答复 带身份证到窗口来办'];
    const middle = [
      ...(random() < 0.4 ? [pick(['电工下午到', '配件已经订了', '现场看过了'], random)] : []),
      ...(random() < 0.15 ? ['问 具体在哪个位置？'] : []),
    ];
    const end = random() < 0.08 ? `转 ${pick(input.colleagues, random)} 他在附近` : '办结 修好了';
    return ['收到', ...middle, end];
  };
  const say = (payload: Saying['payload']): Saying => ({
    roomId: null,
    payload,
    answerDue: true,
    kept: () => null,
  });
  const hearAnswer = (words: string, number: string): void => {
    asked = null;
    if (goesOn.test(words)) {
      isPhotoWanted = words.includes('还差照片');
      return;
    }
    // It is done, or somebody else has it.
    const at = tasks.findIndex((task) => task.number === number);
    if (at >= 0) tasks.splice(at, 1);
  };

  return {
    who,
    hear({ text }) {
      const words = isNew(text);
      if (words === null) return;
      const [, assigned, ruleless] = isForMe.exec(words) ?? [];
      const number = assigned ?? ruleless;
      if (number !== undefined) {
        if (!tasks.some((task) => task.number === number)) tasks.push({ number, steps: plan(words) });
        return;
      }
      if (asked !== null && words.includes(asked.number) && !isNews.test(words))
        hearAnswer(words, asked.number);
    },
    next(stage) {
      if (asked !== null && nowMs() < asked.untilMs) return null;
      if (asked !== null) {
        tasks.shift();
        isPhotoWanted = false;
      }
      const [task] = stage !== 'end' || isPhotoWanted ? tasks : [];
      asked = task ? { number: task.number, untilMs: nowMs() + patienceMs } : null;
      if (!task) return null;
      if (isPhotoWanted) {
        isPhotoWanted = false;
        return say({ attachmentId: input.photoId });
      }
      const [step = '办结 修好了', ...rest] = task.steps;
      tasks[0] = { ...task, steps: rest };
      return say({ text: `${task.number} ${step}` });
    },
    isBusy: () => asked !== null || isPhotoWanted,
    inHand: () => tasks.length,
  };
}
