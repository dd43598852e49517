import type { HouseholdLookup } from '../../../server/core/grid/ports';
import { isStaff } from '../../../server/core/people/person';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import { addressExample, areaShortName, staffName } from '../../../server/core/requests/names';
import type { RequestRepository } from '../../../server/core/requests/ports';
import type { Turn } from '../../pipeline/turn';
import { sayOfBot } from '../../wording/bot-sayings';
import { askPlacePart } from './ask-place-part';
import { confirmDrafts, openLater } from './confirm-drafts';
import { findSameRequest } from './find-same-request';
import { withoutDoor } from './home-place';
import { labelOfDraft } from './to-drafts';

export interface ProposeDraftsDeps {
  readonly requests: Pick<RequestRepository, 'listOpenAt' | 'listOpenInBuildings'>;
  readonly households: HouseholdLookup;
}

/** Before a draft is opened: who are you, where is home, has somebody said so, is that what you mean? One question at a time. */
export async function proposeDrafts(
  deps: ProposeDraftsDeps,
  turn: Turn,
  drafts: readonly RequestDraft[],
  tries = 0,
): Promise<void> {
  const [first] = drafts;
  if (!first) return;
  const { person, grid } = turn;
  if (!person.householdId && !person.areaId && !isStaff(person)) {
    turn.reply(
      sayOfBot('welcome', {
        botName: grid.community.botName,
        held: drafts.map(labelOfDraft).join('、'),
        example: addressExample(grid),
      }),
    );
    turn.ask({ kind: 'ask-address', tries: 0, said: '', drafts });
    return openLater(turn);
  }
  const elsewhere = drafts.find(
    (draft) => draft.place?.buildingId && draft.place.areaId !== person.areaId,
  )?.place;
  if (elsewhere && !person.householdId && person.areaId) {
    turn.reply(
      sayOfBot('move-asked', {
        home: areaShortName(grid, person.areaId) ?? '',
        place:
          grid.buildings.find((building) => building.id === elsewhere.buildingId)?.number.concat('栋') ??
          elsewhere.label,
        area: areaShortName(grid, elsewhere.areaId) ?? '',
      }),
    );
    turn.ask({ kind: 'ask-move', place: elsewhere, drafts });
    return openLater(turn);
  }
  if (askPlacePart(turn, drafts)) return;
  const same = drafts.length === 1 ? await findSameRequest(deps, first, person.communityId, turn.at) : null;
  if (!same) return confirmDrafts(turn, drafts, tries);
  turn.reply(
    sayOfBot('follow-offer', {
      number: same.number.label,
      topic: same.topicLabel,
      place: same.place && withoutDoor(same.place, grid).label,
      at: same.openedAt.toISOString(),
      owner: staffName(grid, same.ownerId),
      own: same.requesterId === person.id,
    }),
  );
  turn.ask({ kind: 'offer-follow', requestId: same.id, drafts });
  return openLater(turn);
}
