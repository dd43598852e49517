export type Role =
  'resident' | 'lead' | 'clerk' | 'secretary' | 'street' | 'operator' | 'hub' | 'member' | 'building-head';

export interface Person {
  readonly id: string;
  readonly communityId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly householdId: string | null;
  /** Known area of somebody who has no household on file yet, for instance bound by an area's code word. */
  readonly areaId: string | null;
  readonly workPhone: string | null;
  /** The Party branch or group of a member, as it is called; absent: none is on file. */
  readonly branch?: string;
}

const staffRoles: readonly Role[] = ['lead', 'clerk', 'secretary', 'street', 'operator'];

/** Whether the person acts for the community. Rights come from here, never from a nickname. */
export function isStaff(person: Person): boolean {
  return person.roles.some((role) => staffRoles.includes(role));
}
