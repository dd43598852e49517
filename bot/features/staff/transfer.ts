import type { Grid } from '../../../server/core/grid/grid';
import type { Person } from '../../../server/core/people/person';
import type { ChangeRequestDeps } from '../../../server/core/requests/change-request';
import { staffName } from '../../../server/core/requests/names';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import { transferRequest } from '../../../server/core/requests/transfer-request';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';

/** 转 李强 说明 / 转 农经站 说明: hands it to a person, by name or by post. */
export async function transfer(
  deps: ChangeRequestDeps,
  turn: Turn,
  request: ServiceRequest,
  rest: string,
): Promise<void> {
  const number = request.number.label;
  const [target = '', ...noteWords] = rest.split(/\s+/);
  if (target === '') return turn.reply(sayOfBot('transfer-to-whom', { number }));
  const to = findStaff(turn.grid, target, request);
  if (!to) return turn.reply(sayOfBot('staff-not-found', { words: target }));
  const note = noteWords.join(' ');
  const { request: moved } = await transferRequest(deps, {
    grid: turn.grid,
    requestId: request.id,
    person: turn.person,
    to,
    note: note === '' ? null : note,
    cause: turn.cause,
  });
  const decider = moved.events.findLast(({ causeId }) => causeId === turn.cause.causeId);
  turn.reply(
    decider?.kind === 'decision-asked'
      ? sayOfBot('transfer-third', { number, decider: staffName(turn.grid, decider.to ?? '') })
      : sayOfBot('staff-transferred', { number, to: to.name }),
  );
}

/** Staff by full name, or A of a post by its title or alias; of several posts the one of the request's village or area. */
export function findStaff(grid: Grid, words: string, request: ServiceRequest): Person | null {
  const named = grid.staff.find((person) => person.name === words);
  if (named) return named;
  const building = grid.buildings.find((candidate) => candidate.id === request.place?.buildingId);
  const posts = grid.posts.filter((post) => post.title === words || post.aliases.includes(words));
  const near = posts.find((post) =>
    post.village ? post.village === building?.village : post.areaId === building?.areaId,
  );
  const post = near ?? posts[0];
  return grid.staff.find((person) => person.id === post?.aId) ?? null;
}
