import { staffCodeTaken } from '../../core/people/staff-code-taken';
import type { StaffCodeRepository } from '../../core/people/ports';
import type { StaffCode } from '../../core/people/staff-code';
import { answer } from './answer';
import { copy } from './copy';

export function createMemoryStaffCodeRepository(): StaffCodeRepository {
  const codes = new Map<string, StaffCode>();
  const keyOf = (communityId: string, code: string) => JSON.stringify([communityId, code]);
  return {
    insert: (code) =>
      answer(() => {
        const key = keyOf(code.communityId, code.code);
        const earlier = codes.get(key);
        if (earlier && earlier.id !== code.id) throw staffCodeTaken(code.communityId);
        if (!earlier) codes.set(key, copy(code));
      }),
    findByCode: (communityId, code) => answer(() => codes.get(keyOf(communityId, code)) ?? null),
    use: (communityId, code, contactId, at) =>
      answer(() => {
        const key = keyOf(communityId, code);
        const stored = codes.get(key);
        if (!stored) return false;
        if (stored.usedByContactId !== null) return stored.usedByContactId === contactId;
        codes.set(key, { ...stored, usedByContactId: contactId, usedAt: new Date(at) });
        return true;
      }),
  };
}
