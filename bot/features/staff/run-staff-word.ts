import { acceptRequest } from '../../../server/core/requests/accept-request';
import { answerRequest } from '../../../server/core/requests/answer-request';
import { askResident } from '../../../server/core/requests/ask-resident';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { isKindUnknown } from '../../../server/core/requests/kind-asked';
import type { PartRequestDeps } from '../../../server/core/requests/hot-spots/part-request';
import { noteProgress } from '../../../server/core/requests/note-progress';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { urgeRequest } from '../../../server/core/requests/urge-request';
import type { CreateTaskDeps } from '../../../server/core/tasks/create-task';
import type { StaffCommand } from '../../matchers/staff-command';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { urged } from '../urged';
import { claim } from './claim';
import { decide } from './decide';
import { explain } from './explain';
import { isUnpublished, publish, separate } from './hot-spot';
import { findStaffRequest, type FindStaffRequestDeps } from './find-staff-request';
import { nameOwner } from './name-owner';
import { extend, waitOutside } from './more-time';
import { setKind, type SetKindDeps } from './set-kind';
import { resume, standStill } from './stand-still';
import { supervise } from './supervise';
import { transfer } from './transfer';

export interface StaffWordDeps extends PartRequestDeps, SetKindDeps, Pick<CreateTaskDeps, 'tasks'> {
  readonly requests: ChangeRequestDeps['requests'] & FindStaffRequestDeps['requests'];
}

type Run = (deps: StaffWordDeps, turn: Turn, request: ServiceRequest, rest: string) => Promise<void>;

interface Word {
  readonly word: string;
  /** Which requests the word may mean when no code is given. */
  readonly fits: (request: ServiceRequest, personId: string) => boolean;
  readonly run: Run;
}

const isOwn = (request: ServiceRequest, personId: string) => request.ownerId === personId;
const isUnaccepted = (request: ServiceRequest) => request.state === 'assigned';

/** What each word does with its request. */
const words: Partial<Readonly<Record<StaffCommand['kind'], Word>>> = {
  accept: { word: '收到', fits: isUnaccepted, run: accept },
  note: { word: '进展', fits: isOwn, run: note },
  ask: { word: '问', fits: isOwn, run: ask },
  answer: { word: '答复', fits: isOwn, run: answer },
  done: {
    word: '办结',
    fits: (request, personId) => isOwn(request, personId) && request.state !== 'claimed-solved',
    run: claim,
  },
  transfer: { word: '转', fits: isOwn, run: transfer },
  urge: { word: '催', fits: () => true, run: urge },
  why: { word: '为什么', fits: () => true, run: explain },
  extend: { word: '延期', fits: isOwn, run: extend },
  'wait-outside': { word: '等', fits: isOwn, run: waitOutside },
  approve: { word: '同意', fits: () => false, run: decide('approved') },
  decide: { word: '定', fits: () => false, run: nameOwner },
  supervise: { word: '督办', fits: () => false, run: supervise },
  kind: { word: '类', fits: (request) => isKindUnknown(request), run: setKind },
  'stand-still': { word: '不可抗力', fits: () => false, run: standStill },
  'go-on': { word: '继续', fits: isOwn, run: resume },
  publish: { word: '公示', fits: isUnpublished, run: publish },
  separate: { word: '分开', fits: () => false, run: separate },
  refuse: { word: '不同意', fits: () => false, run: decide('refused') },
};

/** Runs a word; false when it is none of these. */
export async function runStaffWord(deps: StaffWordDeps, turn: Turn, command: StaffCommand): Promise<boolean> {
  const word = words[command.kind];
  if (!word || !('code' in command)) return false;
  const request = await findStaffRequest(
    deps,
    turn,
    { code: command.code, word: word.word, note: command.rest },
    (one) => word.fits(one, turn.person.id),
  );
  if (request) await word.run(deps, turn, request, command.rest);
  return true;
}

async function accept(deps: StaffWordDeps, turn: Turn, request: ServiceRequest, rest: string): Promise<void> {
  const { request: accepted } = await acceptRequest(deps, {
    grid: turn.grid,
    requestId: request.id,
    person: turn.person,
    note: rest === '' ? null : rest,
    cause: turn.cause,
  });
  turn.reply(
    sayOfBot('staff-accepted', {
      number: accepted.number.label,
      topic: accepted.topicLabel,
      place: accepted.place?.label ?? null,
      dueAt: accepted.clocks.solveDueAt.toISOString(),
    }),
  );
}

async function note(deps: StaffWordDeps, turn: Turn, request: ServiceRequest, rest: string): Promise<void> {
  await noteProgress(deps, {
    grid: turn.grid,
    requestId: request.id,
    person: turn.person,
    note: rest,
    cause: turn.cause,
  });
  turn.reply(sayOfBot('staff-noted', { number: request.number.label }));
}

async function ask(deps: StaffWordDeps, turn: Turn, request: ServiceRequest, rest: string): Promise<void> {
  const number = request.number.label;
  if (rest === '') return turn.reply(sayOfBot('note-missing', { word: '问', number }));
  await askResident(deps, {
    grid: turn.grid,
    requestId: request.id,
    person: turn.person,
    question: rest,
    cause: turn.cause,
  });
  turn.reply(sayOfBot('staff-asked', { number }));
}

async function answer(deps: StaffWordDeps, turn: Turn, request: ServiceRequest, rest: string): Promise<void> {
  const number = request.number.label;
  if (rest === '') return turn.reply(sayOfBot('note-missing', { word: '答复', number }));
  await answerRequest(deps, {
    grid: turn.grid,
    requestId: request.id,
    person: turn.person,
    answer: rest,
    cause: turn.cause,
  });
  turn.reply(sayOfBot('staff-answered', { number }));
}

async function urge(deps: StaffWordDeps, turn: Turn, request: ServiceRequest): Promise<void> {
  await urgeRequest(deps, { grid: turn.grid, requestId: request.id, by: 'staff', cause: turn.cause });
  turn.reply(urged(request, turn.grid));
}
