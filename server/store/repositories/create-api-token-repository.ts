import type { ApiTokenRepository } from '../../core/people/ports';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';

export function createApiTokenRepository({ models }: Pick<StoreDeps, 'models'>): ApiTokenRepository {
  const { apiTokens } = models;
  return {
    insert: ({ hash, ...token }) =>
      repeatCutOff(async () => {
        try {
          await apiTokens.insertOne({ _id: hash, ...token });
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
        }
      }),
    async findByHash(hash) {
      const row = await apiTokens.findOne({ _id: hash }).lean();
      if (!row) return null;
      const { _id, department = null, ...rest } = row;
      return { hash: _id, ...rest, department };
    },
    revokeAllOf: (communityId, personId, at) =>
      repeatCutOff(async () => {
        await apiTokens.updateMany({ communityId, personId, revokedAt: null }, { $set: { revokedAt: at } });
      }),
    revokeAllOfDepartment: (communityId, department, at) =>
      repeatCutOff(async () => {
        await apiTokens.updateMany({ communityId, department, revokedAt: null }, { $set: { revokedAt: at } });
      }),
  };
}
