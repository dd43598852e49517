import type { IdentityRepository } from '../people/ports';
import type { Channel, ChannelTarget } from './channel';
import type { Target } from './outbox-entry';

export interface ResolveTargetDeps {
  readonly identities: Pick<IdentityRepository, 'findLiveOfPerson'>;
  readonly channel: Pick<Channel, 'name' | 'account'>;
}

/** elsewhere: another account of the community can write to them, this one cannot. */
export type ResolvedTarget = ChannelTarget | 'elsewhere' | 'nowhere';

/** Where on this account the target is written to; a person by their newest live identity. */
export async function resolveTarget(
  deps: ResolveTargetDeps,
  communityId: string,
  target: Target,
): Promise<ResolvedTarget> {
  if (target.kind === 'room') return { kind: 'room', roomId: target.roomId };
  if (target.kind === 'contact') return isHere(deps.channel, target) ? toContact(target) : 'elsewhere';
  const identities = await deps.identities.findLiveOfPerson(communityId, target.personId);
  const newest = identities.find((identity) => isHere(deps.channel, identity));
  if (newest) return toContact(newest);
  return identities.length > 0 ? 'elsewhere' : 'nowhere';
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
