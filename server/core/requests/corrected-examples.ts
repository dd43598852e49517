import type { Grid } from '../grid/grid';
import type { PersonRepository } from '../people/ports';
import { maskExample } from '../understanding/mask-example';
import type { RequestRepository } from './ports';
import type { ServiceRequest } from './service-request';

/** What somebody of the staff said a resident's words are about. */
export interface KindExample {
  readonly communityId: string;
  readonly requestId: string;
  readonly topicId: string;
  readonly correctedById: string;
  readonly at: Date;
  /** Without numbers, doors and names. */
  readonly text: string;
}

export interface CorrectedExamplesDeps {
  readonly requests: Pick<RequestRepository, 'listKindCorrected'>;
  readonly people: Pick<PersonRepository, 'findMany'>;
}

/**
 * The labelled examples of a community, by number. They are no writes of their own: each is read from the history of its
 * request, so a correction and its example cannot part, the last word counts, and a request gives one. What residents
 * confirm is none.
 */
export async function correctedExamples(
  deps: CorrectedExamplesDeps,
  grid: Grid,
): Promise<readonly KindExample[]> {
  const requests = await deps.requests.listKindCorrected(grid.community.id);
  const ids = [...new Set(requests.flatMap(peopleOf))];
  const people = await deps.people.findMany(grid.community.id, ids);
  const names = [...new Set([...grid.staff, ...people].map(({ name }) => name))];
  return requests.flatMap((request) => exampleOf(request, names) ?? []);
}

function exampleOf(request: ServiceRequest, names: readonly string[]): KindExample | null {
  const last = request.events.findLast(({ kind }) => kind === 'kind-corrected');
  // Seen by the secretary alone, so nothing is made of it.
  if (!last || last.to === null || request.visibility !== 'staff') return null;
  const { communityId, id: requestId } = request;
  const text = maskExample(request.text, names);
  return { communityId, requestId, topicId: last.to, correctedById: last.byId, at: last.at, text };
}

const peopleOf = ({ requesterId, followers }: ServiceRequest): readonly string[] => [
  requesterId,
  ...followers.map(({ personId }) => personId),
];
