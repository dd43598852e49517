import type { Person } from '../../../core/people/person';
import { DomainError } from '../../../core/shared/errors';
import { replayChannel } from '../world/to-core-community';
import type { World } from '../world/world';

/** Whose contact it is. Throws `replay.no-person` for a contact nobody has been seen behind yet. */
export async function findPerson(world: World, contactId: string): Promise<Person> {
  const { identities, people } = world.repositories;
  const contact = { channel: replayChannel, account: world.account, contactId };
  const identity = await identities.findLive(world.communityId, contact);
  const person = identity && (await people.find(world.communityId, identity.personId));
  if (!person) throw new DomainError('not-found', 'replay.no-person', 'Nobody is known behind this contact');
  return person;
}
