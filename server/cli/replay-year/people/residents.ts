import { addResidentReply } from '../../../core/requests/add-resident-reply';
import { confirmOutcome } from '../../../core/requests/confirm-outcome';
import { followRequest } from '../../../core/requests/follow-request';
import { rateRequest } from '../../../core/requests/rate-request';
import { urgeRequest } from '../../../core/requests/urge-request';
import { withdrawRequest } from '../../../core/requests/withdraw-request';
import { awake, dayMs, hourMs, later } from '../world/spans';
import type { Act, People } from './people';

/** The resident answers the handler's question, or leaves it. */
export function planReply(people: People, requestId: string, personId: string, at: Date): void {
  const { dice, deps } = people.world;
  if (!people.willing(0.5)) return;
  people.plan(awake(later(at, dice.around(9) * hourMs), dice), personId, async ({ cause }) => {
    const input = { requestId, text: `回复${cause.causeId}`, attachmentIds: [], cause };
    await people.deed('reply', () => addResidentReply(deps, input));
  });
}

/** The resident says whether it is solved, or nothing; some rate it afterwards. */
export function planConfirmation(people: People, requestId: string, personId: string, at: Date): void {
  const { dice, deps } = people.world;
  if (!people.willing(0.55)) return;
  people.plan(awake(later(at, dice.around(7) * hourMs), dice), personId, async (act) => {
    const drawn = dice.between(0, 1);
    const isLastWord = people.world.now() >= people.world.end;
    const answer = drawn < 0.76 || isLastWord ? 'solved' : drawn < 0.88 ? 'partly-solved' : 'not-solved';
    const { grid, cause, person: requester } = act;
    const input = { grid, requestId, requester, answer, words: null, cause } as const;
    const confirmed = await people.deed(`confirm ${answer}`, () => confirmOutcome(deps, input));
    if (confirmed && answer !== 'not-solved' && dice.chance(0.3)) planRating(people, requestId, act);
  });
}

function planRating(people: People, requestId: string, { person, cause }: Act): void {
  const { dice, deps } = people.world;
  people.plan(later(cause.at, dice.between(1, 60) * 1_000), person.id, async ({ grid, cause: later }) => {
    const rating = dice.pick(['satisfied', 'satisfied', 'basically-satisfied', 'dissatisfied'] as const);
    await people.deed('rate', () => rateRequest(deps, { grid, requestId, rating, cause: later }));
  });
}

/** What residents do by themselves about something that is open: urge, add a word, take it back, or join in. */
export function planImpatience(people: People, requestId: string, personId: string, at: Date): void {
  const { dice, deps, residents } = people.world;
  const soon = () => awake(later(at, dice.around(1.5) * dayMs), dice);
  if (dice.chance(0.12))
    people.plan(soon(), personId, async ({ grid, cause }) => {
      await people.deed('urge', () => urgeRequest(deps, { grid, requestId, by: 'resident', cause }));
    });
  if (dice.chance(0.05))
    people.plan(soon(), personId, async ({ cause }) => {
      const input = { requestId, text: `补充${cause.causeId}`, attachmentIds: [], cause };
      await people.deed('add', () => addResidentReply(deps, input));
    });
  if (dice.chance(0.03))
    people.plan(soon(), personId, async ({ cause }) => {
      await people.deed('withdraw', () => withdrawRequest(deps, { requestId, cause }));
    });
  if (dice.chance(0.05))
    people.plan(soon(), dice.pick(residents).id, async ({ person, cause }) => {
      await people.deed('follow', () => followRequest(deps, { requestId, personId: person.id, cause }));
    });
}
