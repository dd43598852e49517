import type { ContactRef, Identity } from './identity';
import type { Person } from './person';
import type { IdentityRepository, PersonRepository } from './ports';

export interface RegisterContactDeps {
  readonly people: Pick<PersonRepository, 'find' | 'save'>;
  readonly identities: Pick<IdentityRepository, 'findLive' | 'bind'>;
}

export interface RegisterContactInput {
  readonly communityId: string;
  readonly contact: ContactRef;
  /** The message that made us know of the contact: the ids are made from it, so that running again makes nobody twice. */
  readonly messageId: string;
  readonly at: Date;
}

export interface KnownContact {
  readonly person: Person;
  readonly identity: Identity;
}

/** Who a contact is; a contact nobody knows becomes a resident without a place. Names of the channel give no rights and are not kept. */
export async function registerContact(
  deps: RegisterContactDeps,
  input: RegisterContactInput,
): Promise<KnownContact> {
  const { communityId, contact, messageId, at } = input;
  const known = await deps.identities.findLive(communityId, contact);
  const person = known ? await deps.people.find(communityId, known.personId) : null;
  if (known && person) return { person, identity: known };
  const fresh: Person = {
    id: `p-${messageId}`,
    communityId,
    name: '居民',
    roles: ['resident'],
    householdId: null,
    areaId: null,
    workPhone: null,
  };
  const identity: Identity = {
    id: `i-${messageId}`,
    communityId,
    channel: contact.channel,
    account: contact.account,
    contactId: contact.contactId,
    personId: fresh.id,
    method: 'first-contact',
    boundAt: at,
    endedAt: null,
  };
  await deps.people.save(fresh);
  await deps.identities.bind(identity);
  return { person: fresh, identity };
}
