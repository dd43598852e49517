import type { Building, Household, Post } from '../core/grid/grid';
import { isStaff, type Person, type Role } from '../core/people/person';
import { labelOf as labelOfPlace } from '../core/understanding/label-of-place';
import type { ListedContact } from './community-files';
import type { TableRow } from './community-tables';

export interface ListContactsInput {
  readonly contacts: readonly TableRow<'contacts'>[];
  readonly people: readonly Person[];
  readonly households: readonly Household[];
  readonly buildings: readonly Building[];
  readonly posts: readonly Post[];
}

const roleLabels: Readonly<Record<Role, string>> = {
  resident: '居民',
  lead: '片区工作人员',
  clerk: '窗口人员',
  secretary: '社区书记',
  street: '街道督办',
  operator: '运维',
  hub: '党员中心户',
  member: '党员',
  'building-head': '楼组长',
};

/** Everybody who can write in chat, with a few words on who they are. */
export function listContacts(input: ListContactsInput): readonly ListedContact[] {
  const people = new Map(input.people.map((person) => [person.id, person]));
  return input.contacts.map(({ contact, chat_name: name, person: personId }) => {
    const person = personId === null ? undefined : people.get(personId);
    if (!person) return { contactId: contact, name, label: '还没有登记', group: '未登记' };
    return { contactId: contact, name, label: labelOf(person, input), group: groupOf(person) };
  });
}

function groupOf(person: Person): string {
  if (isStaff(person)) return '工作人员';
  return person.roles.includes('member') || person.roles.includes('hub') ? '党员' : '居民';
}

function labelOf(person: Person, input: ListContactsInput): string {
  const posts = input.posts.filter((post) => post.aId === person.id).map((post) => post.title);
  if (posts[0]) return posts[0];
  const backups = input.posts.filter((post) => post.bId === person.id).map((post) => `${post.title}备岗`);
  if (backups[0]) return backups[0];
  const address = addressOf(person, input);
  if (person.roles.includes('hub')) return address ? `党员中心户 ${address}` : '党员中心户';
  return address ?? roleLabels[person.roles[0] ?? 'resident'];
}

function addressOf(person: Person, input: ListContactsInput): string | null {
  const household = input.households.find((each) => each.id === person.householdId);
  const building = household && input.buildings.find((each) => each.id === household.buildingId);
  return building ? labelOfPlace(building, household.unit, household.door) : null;
}
