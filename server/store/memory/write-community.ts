import type { CommunityFiles, FiledIdentity } from '../../core/grid/community-files';
import type { Household } from '../../core/grid/grid';
import type { Identity } from '../../core/people/identity';
import type { Clock } from '../../core/shared/clock';
import { copy } from './copy';
import { isSameContact } from './create-memory-identity-repository';
import { keyOf, type MemoryTables, type Sourced } from './memory-tables';

export interface WriteCommunityDeps {
  readonly clock: Clock;
  readonly tables: MemoryTables;
}

/** Writes one community at once; see the port `CommunityImport`. */
export function writeCommunity(deps: WriteCommunityDeps, files: CommunityFiles): void {
  const { tables } = deps;
  const communityId = files.grid.community.id;
  replaceFiled(tables.people, communityId, files.people);
  replaceFiled(tables.households, communityId, files.households);
  dropOtherRowsOfDoors(tables.households, files.households);
  writeIdentities(deps, files);
  tables.communities.set(communityId, copy(files));
}

/** Rows of the files take the place of earlier rows of the files; rows of run time stay unless the files name them. */
function replaceFiled<T extends { readonly communityId: string; readonly id: string }>(
  table: Map<string, Sourced<T>>,
  communityId: string,
  values: readonly T[],
): void {
  for (const [key, row] of table) {
    if (row.isFiled && row.value.communityId === communityId) table.delete(key);
  }
  for (const value of values) table.set(keyOf(communityId, value.id), { value: copy(value), isFiled: true });
}

/** A door that a resident named before the list knew it goes by the list's id from now on. */
function dropOtherRowsOfDoors(table: MemoryTables['households'], listed: readonly Household[]): void {
  const idOf = new Map(listed.map((household) => [doorOf(household), household.id]));
  for (const [key, { value }] of table) {
    if ((idOf.get(doorOf(value)) ?? value.id) !== value.id) table.delete(key);
  }
}

const doorOf = ({ communityId, buildingId, unit, door }: Household) =>
  JSON.stringify([communityId, buildingId, unit, door]);

function writeIdentities({ clock, tables }: WriteCommunityDeps, files: CommunityFiles): void {
  const communityId = files.grid.community.id;
  const { identities } = tables;
  const earlier = new Map([...identities].filter(([, row]) => row.isFiled));
  for (const [id, row] of earlier) if (row.value.communityId === communityId) identities.delete(id);
  for (const filed of files.identities) {
    const id = filedIdentityId(communityId, filed);
    const rebound = [...identities.values()].find(
      ({ value }) => value.communityId === communityId && !value.endedAt && isSameContact(value, filed),
    );
    const kept = earlier.get(id)?.value;
    const identity: Identity = {
      ...filed,
      id,
      communityId,
      method: 'import',
      boundAt: kept?.boundAt ?? clock.now(),
      endedAt: rebound ? (kept?.endedAt ?? rebound.value.boundAt) : null,
    };
    identities.set(id, { value: identity, isFiled: true });
  }
}

const filedIdentityId = (communityId: string, { channel, account, contactId }: FiledIdentity) =>
  `filed:${JSON.stringify([communityId, channel, account, contactId])}`;
