import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { guessesOf, isKindUnknown } from '../../../server/core/requests/kind-asked';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { findTopic } from '../../../server/core/understanding/topics';
import { matchNumber } from '../../matchers/bare-number';
import type { Step } from '../../pipeline/turn';
import { findStaffRequest, type FindStaffRequestDeps } from './find-staff-request';
import { setKind, type SetKindDeps } from './set-kind';

export interface PickKindDeps extends SetKindDeps {
  readonly requests: ChangeRequestDeps['requests'] & FindStaffRequestDeps['requests'];
}

/** 2: the second guess, while one request waits to be named. Several wait: the bot asks which. */
export const pickGuess =
  (deps: PickKindDeps): Step =>
  async (turn, next) => {
    const picked = matchNumber(turn.text);
    if (picked === null || turn.question !== null) return next();
    const open = await deps.requests.listOpenOfStaff(turn.message.communityId, turn.person.id);
    const waits = (request: ServiceRequest): boolean =>
      request.ownerId === turn.person.id && isKindUnknown(request) && picked <= guessesOf(request).length + 1;
    const isAgain = (request: ServiceRequest): boolean =>
      request.events.some(({ kind, causeId }) => kind === 'kind-corrected' && causeId === turn.message.id);
    if (!open.some((request) => waits(request) || isAgain(request))) return next();
    const words = { code: null, word: '类', note: String(picked) };
    const request = await findStaffRequest(deps, turn, words, waits);
    if (request) await setKind(deps, turn, request, String(picked));
  };

/** The number of one of several topics that the words fitted. */
export const answerWhichKind =
  (deps: PickKindDeps): Step =>
  async (turn, next) => {
    if (turn.question?.kind !== 'which-kind') return next();
    const { requestId, topicIds } = turn.question;
    const picked = matchNumber(turn.text);
    const topic = picked === null ? null : findTopic(topicIds[picked - 1] ?? '');
    const request = topic && (await deps.requests.find(requestId));
    if (!topic || !request) return next();
    turn.closeQuestion();
    await setKind(deps, turn, request, topic.label);
  };
