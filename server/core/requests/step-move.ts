import type { Grid } from '../grid/grid';
import { bundled, type DraftMessage } from '../outbound/draft-message';
import type { Saying } from '../outbound/saying';
import { sayOfClock } from './clock-sayings';
import { tellFollowers } from './confirm-outcome';
import { noMove, type Move } from './move';
import { staffName } from './names';
import { newsTo } from './news-to';
import type { RequestStep } from './request-step';
import { sayOfRequest } from './sayings';
import type { ServiceRequest } from './service-request';
import { stepReader } from './step-readers';

export interface StepContext {
  readonly request: ServiceRequest;
  readonly grid: Grid;
  readonly now: Date;
  /** A later step says the same better: it is only noted. */
  readonly isOvertaken: boolean;
}

/** What a step does: an event that it was done, and the words it takes. */
export function stepMove(step: RequestStep, context: StepContext): Move {
  const { request } = context;
  switch (step.does.kind) {
    case 'remind':
      return remind(step, step.does, context);
    case 'ask-for-news': {
      const saying = sayOfClock('news-wanted', whatOf(request));
      return told(step, context, [readerOf(context, 'holder')], () => saying);
    }
    case 'ask-to-decide': {
      const owner = staffName(context.grid, request.ownerId);
      const saying = sayOfClock('decision-late', { ...whatOf(request), owner });
      const readers = [readerOf(context, 'secretary'), readerOf(context, 'street')];
      return told(step, context, readers, () => saying);
    }
    case 'remind-resident':
      return told(step, context, [request.requesterId], () => askedAgain(context));
    case 'give-up':
      return giveUp(step, context);
    case 'resume':
      return resume(step, context);
  }
}

type Remind = Extract<RequestStep['does'], { readonly kind: 'remind' }>;

function remind(step: RequestStep, does: Remind, context: StepContext): Move {
  const { request, grid } = context;
  const dueAt = request.clocks.solveDueAt.toISOString();
  const what = whatOf(request);
  const owner = staffName(grid, request.ownerId);
  const readers = does.tells.map((target) => ({ target, id: readerOf(context, target) }));
  const sayingTo = (id: string): Saying => {
    if (does.step !== 'end' && does.step !== 'quarter-over')
      return sayOfClock('solve-reminder', { ...what, step: does.step, dueAt });
    const role = readers.find((reader) => reader.id === id)?.target ?? 'holder';
    return sayOfClock('overdue-told', { ...what, owner, dueAt, role });
  };
  return told(
    step,
    context,
    readers.map(({ id }) => id),
    sayingTo,
  );
}

function told(
  step: RequestStep,
  { request, isOvertaken }: StepContext,
  readerIds: readonly (string | null)[],
  sayingTo: (personId: string) => Saying,
): Move {
  const ids = [...new Set(readerIds)].filter((id) => id !== null);
  const messages: DraftMessage[] = isOvertaken
    ? []
    : ids.map((id) => bundled(newsTo(request, id, sayingTo(id)), 'reminders'));
  const heard: readonly (string | null)[] = ids.length === 0 ? [null] : ids;
  return {
    ...noMove,
    events: heard.map((to) => ({ kind: 'reminded', note: step.key, to: isOvertaken ? null : to })),
    messages,
  };
}

function askedAgain({ request, grid }: StepContext): Saying {
  const number = request.number.label;
  if (request.state === 'claimed-solved')
    return sayOfClock('solved-asked-again', { number, topic: request.topicLabel });
  const question = request.events.findLast(({ kind }) => kind === 'asked-resident')?.note ?? '';
  const owner = staffName(grid, request.ownerId);
  return sayOfClock('resident-asked-again', { number, owner, question });
}

function giveUp(step: RequestStep, { request, now }: StepContext): Move {
  const number = request.number.label;
  const { topicLabel: topic, requesterId, ownerId } = request;
  const outcome = 'unanswered';
  return {
    patch: { state: 'closed', outcome, closedAt: now },
    events: [
      { kind: 'reminded', note: step.key, to: null },
      { kind: 'closed', note: null, to: outcome },
    ],
    messages: [
      newsTo(request, requesterId, sayOfClock('closed-unanswered', { number, topic })),
      newsTo(request, ownerId, sayOfRequest('outcome-told-staff', { number, outcome, words: null })),
      ...tellFollowers(request, outcome),
    ],
  };
}

function resume(step: RequestStep, context: StepContext): Move {
  const { request } = context;
  const wait = request.events.findLast(({ kind }) => kind === 'waits-outside');
  const saying = sayOfClock('outside-over', {
    number: request.number.label,
    topic: request.topicLabel,
    body: wait?.note ?? '',
    dueAt: request.clocks.solveDueAt.toISOString(),
  });
  const move = told(step, context, [readerOf(context, 'holder')], () => saying);
  return {
    ...move,
    patch: { state: 'accepted' },
    events: [...move.events, { kind: 'resumed', note: null, to: null }],
  };
}

type Target = Parameters<typeof stepReader>[2];

const readerOf = ({ grid, request, now }: StepContext, target: Target): string | null =>
  stepReader(grid, request, target, now);

const whatOf = ({ number, place, topicLabel }: ServiceRequest) => ({
  number: number.label,
  place: place?.label ?? null,
  topic: topicLabel,
});
