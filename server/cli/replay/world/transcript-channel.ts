import type { Channel } from '../../../core/outbound/channel';
import type { Life } from '../faults/fault-gate';
import { toSaid } from './transcript';
import { replayChannel } from './to-core-community';
import type { World } from './world';

/** A channel that accepts everything and writes it down. */
export function createTranscriptChannel(world: World, life: Life): Channel {
  return {
    name: replayChannel,
    account: world.account,
    isReady: () => true,
    async send(target, content) {
      await life.pass('before-send');
      const said = toSaid(world.clock.now(), target, content);
      world.said.push(said);
      world.onSaid(said);
      await life.pass('after-send');
      return { kind: 'accepted', providerMessageId: `replay-${world.said.length}` };
    },
  };
}
