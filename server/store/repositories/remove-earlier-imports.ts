import type { Models } from '../models/create-models';
import { repeatCutOff } from '../repeat-cut-off';

/** Removes what the files do not name any more, and what broken-off imports left. Rows of run time stay. */
export async function removeEarlierImports(
  models: Models,
  communityId: string,
  generation: number,
): Promise<void> {
  const earlier = { communityId, generation: { $lt: generation } };
  const earlierFiled = { ...earlier, isFiled: true };
  await repeatCutOff(async () => {
    await models.areas.deleteMany(earlier);
    await models.buildings.deleteMany(earlier);
    await models.posts.deleteMany(earlier);
    await models.buildingMoves.deleteMany(earlier);
    await models.postChanges.deleteMany(earlier);
    await models.leaves.deleteMany(earlier);
    await models.rosters.deleteMany(earlier);
    await models.rooms.deleteMany(earlier);
    await models.calendarExceptions.deleteMany(earlier);
    await models.policies.deleteMany(earlier);
    await models.services.deleteMany(earlier);
    await models.publicPlaces.deleteMany(earlier);
    await models.feedSources.deleteMany(earlier);
    await models.people.deleteMany(earlierFiled);
    await models.households.deleteMany(earlierFiled);
    await models.identities.deleteMany(earlierFiled);
  });
}
