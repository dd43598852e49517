import type { CommunityImport } from '../../core/grid/import-port';
import { answer } from './answer';
import { writeCommunity, type WriteCommunityDeps } from './write-community';

export function createMemoryCommunityImport(deps: WriteCommunityDeps): CommunityImport {
  return {
    importCommunity: (files) =>
      answer(() => {
        writeCommunity(deps, files);
      }),
  };
}
