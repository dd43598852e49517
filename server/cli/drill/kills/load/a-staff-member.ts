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
  /** Not heard about it since it was said, and not to be waited for longer than this; null: it is their turn. */
  readonly waitsUntilMs: number | null;
}

const patienceMs = 60_000;
const isForMe = /【(?:新诉求|紧急|转办|重办)】(YX-\d{4}-\d+)|^(YX-\d{4}-\d+) .*没有规则定谁负责/;
/** Said by itself, in answer to nobody. */
const isNews = /【|居民(?:回复|补了|说|评价|已撤销|没答复)|地点已更正/;
const goesOn = /已签收|进展会告诉居民|已问居民/;
const photo = '照片';
const done = [photo, '办结 修好了'] as const;

/** A member of staff: takes what is assigned, says how it goes, asks, answers, shows the photo, hands over. */
export function aStaffMember(input: StaffMemberInput): Actor {
  const { who, random, nowMs } = input;
  const tasks: Task[] = [];
  const isNew = withoutCopies();
  /** What must follow the photo at once. */
  let captioned: Task | null = null;

  const plan = (words: string): readonly string[] => {
    if (/（[QO]类）|没有规则定谁负责/.test(words)) return ['收到', '答复 带身份证到窗口来办'];
    const middle = [
      ...(random() < 0.3 ? [pick(['电工下午到', '配件已经订了', '现场看过了'], random)] : []),
      ...(random() < 0.1 ? ['问 具体在哪个位置？'] : []),
    ];
    const end = random() < 0.08 ? [`转 ${pick(input.colleagues, random)} 他在附近`] : done;
    return ['收到', ...middle, ...end];
  };
  const say = (payload: Saying['payload']): Saying => ({
    roomId: null,
    payload,
    // Of photos in a row the first is answered, and the words that go with them.
    answerDue: 'text' in payload,
    kept: () => null,
  });
  const replace = (task: Task, by: readonly Task[]): void => {
    const at = tasks.findIndex(({ number }) => number === task.number);
    if (at >= 0) tasks.splice(at, 1, ...by);
  };
  const saysNext = (task: Task): Saying => {
    const [step = '收到', ...steps] = task.steps;
    const isPhoto = step === photo;
    const next = { ...task, steps, waitsUntilMs: isPhoto ? null : nowMs() + patienceMs };
    replace(task, [next]);
    captioned = isPhoto ? next : null;
    return say(isPhoto ? { attachmentId: input.photoId } : { text: `${task.number} ${step}` });
  };

  return {
    who,
    hear({ text }) {
      const words = isNew(text);
      if (words === null) return;
      const [, assigned, ruleless] = isForMe.exec(words) ?? [];
      const number = assigned ?? ruleless;
      if (number !== undefined) {
        if (!tasks.some((task) => task.number === number))
          tasks.push({ number, steps: plan(words), waitsUntilMs: null });
        return;
      }
      const told = tasks.find((task) => task.waitsUntilMs !== null && words.includes(task.number));
      if (!told || isNews.test(words)) return;
      // What does not go on is done, or somebody else has it.
      if (goesOn.test(words)) replace(told, [{ ...told, waitsUntilMs: null }]);
      else replace(told, words.includes('还差照片') ? [{ ...told, steps: done, waitsUntilMs: null }] : []);
    },
    next(stage) {
      if (captioned) return saysNext(captioned);
      const now = nowMs();
      tasks
        .filter(({ waitsUntilMs }) => waitsUntilMs !== null && waitsUntilMs <= now)
        .forEach((task) => replace(task, []));
      const mine = stage === 'end' ? undefined : tasks.find(({ waitsUntilMs }) => waitsUntilMs === null);
      return mine ? saysNext(mine) : null;
    },
    isBusy: () => captioned !== null || tasks.some(({ waitsUntilMs }) => (waitsUntilMs ?? 0) > nowMs()),
    inHand: () => tasks.length,
  };
}
