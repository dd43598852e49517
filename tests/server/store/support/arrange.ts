import { at } from '../../../contracts/support/moments';
import { claim, dueIn, idIn, messageIn, rowIn, type World } from './a-world';

/** What has to be there before a write. */
export const stored = (world: World) => world.messages.put(messageIn(world));
export const aside = async (world: World) => {
  await stored(world);
  await world.messages.setAside(idIn(world, 'message'), 'TypeError', at(40));
};
export const dueStored = (world: World) => world.dues.insertMany([dueIn(world)]);
export const dueAside = async (world: World) => {
  await dueStored(world);
  await world.dues.setAside(idIn(world, 'due'), 'TypeError', at(40));
};
export const rowStored = (world: World) => world.outbound.insertMany([rowIn(world)]);
export const claimRow = (world: World) => world.outbound.claim(idIn(world, 'row'), 0, claim);
export const released = (world: World) => world.leases.release(world.communityId, 'sweep', 'a');
export const leased = (world: World) => world.leases.take(world.communityId, 'sweep', 'a', at(0), at(60));
