import { answerRequest } from '../../../core/requests/answer-request';
import { askExtension } from '../../../core/requests/ask-extension';
import { askOutsideWait } from '../../../core/requests/ask-outside-wait';
import { askResident } from '../../../core/requests/ask-resident';
import { claimSolved } from '../../../core/requests/claim-solved';
import { noteProgress } from '../../../core/requests/note-progress';
import type { ServiceRequest } from '../../../core/requests/service-request';
import { transferRequest } from '../../../core/requests/transfer-request';
import { addDays, shanghaiDate } from '../../../core/shared/shanghai-time';
import type { Act, People } from './people';

type Move = 'answer' | 'claim' | 'note' | 'ask' | 'extension' | 'outside' | 'transfer' | 'nothing';

/** How many of a hundred moves are of a kind, while the handler has it in hand and while they wait for somebody. */
const inHand: readonly (readonly [Move, number])[] = [
  ...([
    ['claim', 46],
    ['note', 18],
    ['ask', 12],
    ['extension', 9],
    ['outside', 6],
    ['transfer', 9],
  ] as const),
];
const waiting: readonly (readonly [Move, number])[] = [
  ...([
    ['claim', 12],
    ['note', 10],
    ['transfer', 6],
    ['ask', 4],
    ['nothing', 68],
  ] as const),
];
const ofQuestions: readonly (readonly [Move, number])[] = [
  ...([
    ['answer', 74],
    ['claim', 10],
    ['note', 6],
    ['ask', 4],
    ['transfer', 6],
  ] as const),
];

/** One move of the handler; true: they will go on with it by themselves. */
export async function doSomething(people: People, request: ServiceRequest, act: Act): Promise<boolean> {
  const move = choose(people, request);
  const { deps, dice } = people.world;
  const input = { ...act, requestId: request.id };
  const today = shanghaiDate(act.cause.at);
  switch (move) {
    case 'answer':
      await people.deed(move, () => answerRequest(deps, { ...input, answer: '可以办' }));
      return false;
    case 'claim':
      await people.deed(move, () => claimSolved(deps, { ...input, note: null, attachmentIds: ['photo'] }));
      return false;
    case 'note': {
      const note = `第${request.events.length}次说明`;
      await people.deed(move, () => noteProgress(deps, { ...input, note }));
      return true;
    }
    case 'ask': {
      const question = `第${request.events.length}个问题？`;
      await people.deed(move, () => askResident(deps, { ...input, question }));
      return dice.chance(0.4);
    }
    case 'extension': {
      const due = shanghaiDate(request.clocks.solveDueAt);
      const until = addDays(due, dice.whole(1, 10));
      await people.deed(move, () => askExtension(deps, { ...input, reason: '等配件', until }));
      return true;
    }
    case 'outside': {
      const until = addDays(today, dice.whole(0, 12));
      await people.deed(move, () => askOutsideWait(deps, { ...input, body: '供电公司', until }));
      return true;
    }
    case 'transfer': {
      const to = dice.pick(act.grid.staff.filter(({ roles }) => !roles.includes('operator')));
      await people.deed(move, () => transferRequest(deps, { ...input, to, note: null }));
      return dice.chance(0.3);
    }
    case 'nothing':
      return true;
  }
}

function choose({ world }: People, { state, requestClass }: ServiceRequest): Move {
  const isWaiting = state === 'waiting-resident' || state === 'waiting-outside';
  if (world.now() >= world.end) return isWaiting ? 'nothing' : requestClass === 'Q' ? 'answer' : 'claim';
  const moves = isWaiting ? waiting : requestClass === 'Q' ? ofQuestions : inHand;
  let rest = world.dice.between(0, 100);
  for (const [move, share] of moves) {
    if (rest < share) return move;
    rest -= share;
  }
  return 'note';
}
