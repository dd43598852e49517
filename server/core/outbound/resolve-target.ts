import type { IdentityRepository } from '../people/ports';
import type { Channel, ChannelTarget } from './channel';
import type { Target } from './outbox-entry';

export interface ResolveTargetDeps {
  readonly identities: Pick<IdentityRepository, 'findLiveOfPerson'>;
  readonly channel: Pick<Channel, 'name' | 'account'>;
}

/** Where on this account the target is written to; a person by their newest live identity; null when nowhere. */
export async function resolveTarget(
  deps: ResolveTargetDeps,
  communityId: string,
  target: Target,
): Promise<ChannelTarget | null> {
  if (target.kind === 'room') return { kind: 'room', roomId: target.roomId };
  if (target.kind === 'contact') return isHere(deps.channel, target) ? toContact(target) : null;
  const identities = await deps.identities.findLiveOfPerson(communityId, target.personId);
  const newest = identities.find((identity) => isHere(deps.channel, identity));
  return newest ? toContact(newest) : null;
}

const toContact = ({ contactId }: { readonly contactId: string }): ChannelTarget => ({
  kind: 'contact',
  contactId,
});

function isHere(
  channel: Pick<Channel, 'name' | 'account'>,
  at: { channel: string; account: string },
): boolean {
  return at.channel === channel.name && at.account === channel.account;
}
