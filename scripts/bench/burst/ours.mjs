// The whole built program through its page's WebSocket: a calm stretch, ten times as much, calm again.
import { join } from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';
import { seeded } from '../lib/seeded.mjs';
import { serveSide } from '../lib/serve-side.mjs';
import { arriveAtPage } from './arrive-at-page.mjs';

const harness = 'server/cli/drill/harness';
const times = 10;

await serveSide(async ({ seed, residents, rate, seconds }) => {
  const { startScratchYimen } = built(`${harness}/start-scratch-yimen`);
  const { addResidents } = built(`${harness}/add-residents`);
  const { openChatClient } = built(`${harness}/chat-client`);
  const { mkdtempSync, rmSync } = await import('node:fs');
  const { tmpdir } = await import('node:os');
  const folder = mkdtempSync(join(tmpdir(), 'yimen-bench-'));
  const ids = Array.from({ length: residents }, (_, index) => `b-${index}`);
  await addResidents(inRoot('demo/community'), join(folder, 'community'), ids);
  const yimen = await startScratchYimen({ env: { YIMEN_COMMUNITY: join(folder, 'community') } });
  const clients = ids.map((who) => openChatClient({ address: yimen.address, who }));
  await Promise.all(clients.map(({ ready }) => ready));
  const random = seeded(seed);
  const stretch = (perSecond, length) => arriveAtPage(clients, { perSecond, seconds: length, random });
  await stretch(rate, Math.min(seconds, 5));
  return {
    async run() {
      const calm = await stretch(rate, seconds);
      const burst = await stretch(rate * times, seconds);
      const after = await stretch(rate, seconds);
      const crashes = Object.values(yimen.restarts()).reduce((sum, count) => sum + count, 0);
      return { calm, burst, after, crashes };
    },
    async close() {
      clients.forEach((client) => client.close());
      await yimen.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
});
