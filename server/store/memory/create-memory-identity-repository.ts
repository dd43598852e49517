import type { ContactRef, Identity } from '../../core/people/identity';
import type { IdentityRepository } from '../../core/people/ports';
import { answer } from './answer';
import { by, newestFirst } from './compare';
import { copy } from './copy';
import type { MemoryTables } from './memory-tables';

export function createMemoryIdentityRepository(tables: Pick<MemoryTables, 'identities'>): IdentityRepository {
  const { identities } = tables;
  const live = (communityId: string) =>
    [...identities.values()].filter(
      ({ value }) => value.communityId === communityId && value.endedAt === null,
    );
  const liveOf = (communityId: string, contact: ContactRef) =>
    live(communityId).find(({ value }) => isSameContact(value, contact));
  return {
    findLive: (communityId, contact) => answer(() => liveOf(communityId, contact)?.value ?? null),
    findLiveOfPerson: (communityId, personId) =>
      answer(() =>
        live(communityId)
          .map(({ value }) => value)
          .filter((identity) => identity.personId === personId)
          .sort(
            newestFirst(
              by(
                (identity) => identity.boundAt,
                (identity) => identity.id,
              ),
            ),
          ),
      ),
    async listReachable(communityId, personIds) {
      const known = await answer(() => live(communityId).map(({ value }) => value.personId));
      const reachable = new Set(known);
      return new Set(personIds.filter((id) => reachable.has(id)));
    },
    bind: (identity) =>
      answer(() => {
        if (identities.has(identity.id)) return;
        const earlier = liveOf(identity.communityId, identity);
        if (earlier) {
          const ended: Identity = { ...earlier.value, endedAt: new Date(identity.boundAt) };
          identities.set(ended.id, { ...earlier, value: ended });
        }
        identities.set(identity.id, { value: copy(identity), isFiled: false });
      }),
  };
}

export const isSameContact = (a: ContactRef, b: ContactRef) =>
  a.channel === b.channel && a.account === b.account && a.contactId === b.contactId;
