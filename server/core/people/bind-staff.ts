import { staffCodeWrong } from './errors';
import type { ContactRef } from './identity';
import type { Person } from './person';
import type { IdentityRepository, PersonRepository, StaffCodeRepository } from './ports';

export interface BindStaffDeps {
  readonly staffCodes: Pick<StaffCodeRepository, 'findByCode' | 'use'>;
  readonly identities: Pick<IdentityRepository, 'bind'>;
  readonly people: Pick<PersonRepository, 'find'>;
}

export interface BindStaffInput {
  readonly communityId: string;
  readonly contact: ContactRef;
  readonly code: string;
  readonly messageId: string;
  readonly at: Date;
}

/** Binds the contact to the member of staff the code was made for. Wrong, used and old codes look the same: `people.staff-code-wrong`. */
export async function bindStaff(deps: BindStaffDeps, input: BindStaffInput): Promise<Person> {
  const { communityId, contact, at } = input;
  const code = await deps.staffCodes.findByCode(communityId, input.code);
  if (!code || code.expiresAt <= at) throw staffCodeWrong();
  const person = await deps.people.find(communityId, code.personId);
  if (!person) throw staffCodeWrong();
  const isOurs = await deps.staffCodes.use(communityId, code.code, contact.contactId, at);
  if (!isOurs) throw staffCodeWrong();
  await deps.identities.bind({
    id: `i-${input.messageId}-staff`,
    communityId,
    channel: contact.channel,
    account: contact.account,
    contactId: contact.contactId,
    personId: person.id,
    method: 'one-time-code',
    boundAt: at,
    endedAt: null,
  });
  return person;
}
