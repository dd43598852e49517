import type { PersonRepository } from '../../../server/core/people/ports';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { correctKind } from '../../../server/core/requests/correct-kind';
import { guessesOf, isKindUnknown } from '../../../server/core/requests/kind-asked';
import { staffName } from '../../../server/core/requests/names';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Understanding } from '../../../server/core/understanding/ports';
import { topicsCalled } from '../../../server/core/understanding/topic-names';
import type { Topic } from '../../../server/core/understanding/understood';
import { matchNumber } from '../../matchers/bare-number';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

export interface SetKindDeps extends ChangeRequestDeps {
  readonly people: Pick<PersonRepository, 'find'>;
  readonly understanding: Understanding;
}

/** The most topics one question may name. */
const mostAsked = 6;

/** 003 类 2, 003 类 宅基地: a guess by its number, or a topic as it is called. Words that fit several are asked about. */
export async function setKind(
  deps: SetKindDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const number = request.number.label;
  const how = (words: string | null) => turn.reply(sayOfBot('kind-how', { number, words }));
  if (rest === '') return how(null);
  const picked = matchNumber(rest);
  const guesses = guessesOf(request);
  const isOther = picked !== null && picked === guesses.length + 1 && isKindUnknown(request);
  if (isOther) return how(null);
  const guess = picked === null ? undefined : guesses[picked - 1];
  const topics = guess ? [guess] : picked === null ? topicsCalled(rest, spokenOf(deps, turn)) : [];
  const [topic, ...others] = topics;
  if (!topic || topics.length > mostAsked) return how(rest);
  if (others.length === 0) return correct(deps, turn, request, topic);
  turn.reply(sayOfBot('which-kind', { number, topics: topics.map(({ label }) => label) }));
  turn.ask({ kind: 'which-kind', requestId: request.id, topicIds: topics.map(({ id }) => id) });
}

async function correct(deps: SetKindDeps, turn: Turn, request: ServiceRequest, topic: Topic): Promise<void> {
  const { grid, person, cause } = turn;
  const requester = await deps.people.find(request.communityId, request.requesterId);
  if (!requester) throw new Error(`request ${request.id} has no requester`);
  const { request: now } = await correctKind(deps, {
    ...{ grid, requestId: request.id, person, requester, topic, cause },
  });
  const made = now.events.filter(({ causeId }) => causeId === cause.causeId);
  const toOf = (kind: (typeof made)[number]['kind']): string | null => {
    const to = made.find((event) => event.kind === kind)?.to ?? null;
    return to === null ? null : staffName(grid, to);
  };
  const known = { number: now.number.label, topic: topic.label };
  if (made.length === 0) return turn.reply(sayOfBot('kind-same', known));
  turn.reply(sayOfBot('kind-set', { ...known, next: toOf('transferred'), decider: toOf('decision-asked') }));
}

/** How people speak of it: 路灯, 低保. */
const spokenOf =
  ({ understanding }: SetKindDeps, { grid }: Turn) =>
  (words: string): readonly Topic[] => {
    const understood = understanding.understand(words, { grid });
    if (understood.kind !== 'matters') return [];
    const [matter] = understood.matters;
    if (!matter) return [];
    return matter.topic ? [matter.topic] : matter.candidates;
  };
