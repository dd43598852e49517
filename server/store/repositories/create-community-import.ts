import type { CommunityFiles } from '../../core/grid/community-files';
import type { CommunityImport } from '../../core/grid/import-port';
import { newerImport } from '../../core/grid/newer-import';
import { toChatDirectory } from '../../core/grid/to-chat-directory';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';
import { nextCount } from './next-count';
import { removeEarlierImports } from './remove-earlier-imports';
import { writeFiledHouseholds } from './write-filed-households';
import { writeFiledIdentities } from './write-filed-identities';
import { writeFiledPeople } from './write-filed-people';
import { writeGridRows } from './write-grid-rows';

/**
 * Every import is a generation: its grid rows stand beside those of the one before, until the community's document, written
 * last, names it. What the generation before had and this one has not is removed after that.
 */
export function createCommunityImport(deps: Pick<StoreDeps, 'models' | 'clock'>): CommunityImport {
  const { models } = deps;
  return {
    async importCommunity(files) {
      const communityId = files.grid.community.id;
      const generation = await nextCount(models, communityId, 'import');
      await writeGridRows(models, files.grid, generation);
      await writeFiledPeople(models, files.people, generation);
      await writeFiledHouseholds(models, communityId, files.households, generation);
      await writeFiledIdentities(deps, communityId, files.identities, generation);
      await showGeneration(models, files, generation);
      await removeEarlierImports(models, communityId, generation);
    },
  };
}

async function showGeneration(
  { communities }: Pick<StoreDeps['models'], 'communities'>,
  files: CommunityFiles,
  generation: number,
): Promise<void> {
  const { id: communityId, farmRegions = [], ...community } = files.grid.community;
  const chatDirectory = toChatDirectory(files);
  await repeatCutOff(async () => {
    try {
      await communities.updateOne(
        { communityId, generation: { $lte: generation } },
        {
          $set: { ...community, farmRegions: [...farmRegions], generation, chatDirectory },
          $setOnInsert: { _id: communityId },
        },
        { upsert: true },
      );
    } catch (error) {
      if (isDuplicateKey(error)) throw newerImport(communityId);
      throw error;
    }
  });
}
