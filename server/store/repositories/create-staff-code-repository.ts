import type { StaffCodeRepository } from '../../core/people/ports';
import { staffCodeTaken } from '../../core/people/staff-code-taken';
import { isDuplicateKey } from '../is-duplicate-key';
import { repeatCutOff } from '../repeat-cut-off';
import type { StoreDeps } from '../store-deps';

export function createStaffCodeRepository({ models }: Pick<StoreDeps, 'models'>): StaffCodeRepository {
  const { staffCodes } = models;
  const findRow = (communityId: string, code: string) => staffCodes.findOne({ communityId, code }).lean();
  return {
    insert: ({ id, ...code }) =>
      repeatCutOff(async () => {
        try {
          await staffCodes.insertOne({ _id: id, ...code });
        } catch (error) {
          if (!isDuplicateKey(error)) throw error;
          const stored = await findRow(code.communityId, code.code);
          if (stored?._id !== id) throw staffCodeTaken(code.communityId);
        }
      }),
    async findByCode(communityId, code) {
      const row = await findRow(communityId, code);
      if (!row) return null;
      const { _id, ...rest } = row;
      return { id: _id, ...rest };
    },
    use: (communityId, code, contactId, at) =>
      repeatCutOff(async () => {
        const answer = await staffCodes.updateOne(
          { communityId, code, usedByContactId: null },
          { $set: { usedByContactId: contactId, usedAt: at } },
        );
        if (answer.matchedCount === 1) return true;
        const stored = await findRow(communityId, code);
        return stored?.usedByContactId === contactId;
      }),
  };
}
