import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ChatCommunity } from '../../../bot/web-chat/chat-community';
import { startScratchYimen, type ScratchYimen } from '../../../server/cli/drill/harness/start-scratch-yimen';
import { yimenRoot } from '../../../server/platform/yimen-root';
import { runSupervisor } from '../../server/supervisor/run-supervisor';
import { readDemoCommunity } from '../../support/read-demo-community';
import { until } from '../../support/until';
import { type RunningGateway, startGateway } from './start-gateway';

// These wait for watchdogs of 20 s and more: LONG=1 npm test -- tests/contracts/puppet/program-through-gateway.test.ts
const atLength = process.env['LONG'] ? it : it.skip;

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
const settingsFor = ({ token, port }: { token: string; port: number }) => ({
  WECHATY_PUPPET: 'wechaty-puppet-service',
  WECHATY_PUPPET_SERVICE_TOKEN: token,
  WECHATY_PUPPET_SERVICE_ENDPOINT: `127.0.0.1:${port}`,
  WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true',
});

async function theChat(): Promise<ChatCommunity> {
  const { chatPeople, grid, botContactId } = await readDemoCommunity();
  return {
    name: grid.community.name,
    bot: { id: botContactId, name: '小银' },
    people: chatPeople.map(({ contactId, name, group, label }) => ({
      ...{ id: contactId, name, group, label, place: '' },
    })),
    rooms: [],
  };
}

async function whyNotReady(address: string): Promise<string> {
  const answer = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(5_000) });
  return JSON.stringify(await answer.json());
}

describe('the built program on a chat account in another process', () => {
  let gateway: RunningGateway;
  let yimen: ScratchYimen | undefined;
  const post = (from: string, text: string) => gateway.act({ do: 'post', from, to: 'bot', text });
  const said = async (conversation: string) =>
    (await gateway.act({ do: 'recent', conversation })).messages
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text)
      .join('\n');

  beforeAll(async () => {
    gateway = await startGateway(await theChat());
    yimen = await startScratchYimen({ env: settingsFor(gateway) });
  }, 120_000);
  afterAll(async () => {
    await yimen?.stop();
    await gateway.close();
  }, 60_000);

  it('comes up and answers a resident', async () => {
    await post('zhang-guilan', '你好');
    await until(async () => (await said('zhang-guilan')).includes('小银'), 30_000, 'an answer');
  }, 40_000);

  it('makes the window staff there by a code of whoever runs the machine', async () => {
    const cli = join(yimenRoot(), 'build/server/cli/main.js');
    const env = { PATH: process.env['PATH'], YIMEN_DATA: yimen?.dataFolder };
    const printed = execFileSync(process.execPath, [cli, 'staff-code', '赵敏'], { env, encoding: 'utf8' });
    await post('zhao-min', `绑定 ${printed.slice(0, 8)}`);
    await until(async () => (await said('zhao-min')).includes('赵敏'), 30_000, 'the binding');
  }, 40_000);

  atLength(
    'is back after the gateway was killed and started again',
    async () => {
      await gateway.kill();
      const killedAt = performance.now();
      const address = yimen?.address ?? '';
      await until(
        async () => (await whyNotReady(address)).includes('the chat account is'),
        120_000,
        'it shows',
      );
      const shown = seconds(killedAt);
      gateway = await gateway.startAgain();
      const againAt = performance.now();
      await post('liu-yang', '你好');
      await until(async () => (await said('liu-yang')) !== '', 180_000, 'an answer');
      await yimen?.untilReady();
      process.stdout.write(
        `gateway killed: shown after ${shown}, answered ${seconds(againAt)} after its return\n`,
      );
      expect(yimen?.restarts()['bot']).toBe(0);
    },
    320_000,
  );

  atLength(
    'is back after the gateway was killed and started again at once, before anybody noticed',
    async () => {
      await gateway.kill();
      gateway = await gateway.startAgain();
      const againAt = performance.now();
      await post('sun-mei', '你好');
      await until(async () => (await said('sun-mei')) !== '', 180_000, 'an answer');
      process.stdout.write(`gateway replaced: answered ${seconds(againAt)} after its return\n`);
      expect(yimen?.restarts()['bot']).toBe(0);
    },
    200_000,
  );

  atLength(
    'says what it waits for while there is no gateway at its start, and comes up when there is one',
    async () => {
      const absent = await startGateway(await theChat());
      await absent.kill();
      const data = join(absent.folder, 'data');
      mkdirSync(data);
      const root = yimenRoot();
      const running = await runSupervisor(
        { folder: root, main: join(root, 'build/server/supervisor/main.js'), notes: () => [] },
        { env: { YIMEN_DATA: data, HOME: absent.folder, ...settingsFor(absent) } },
      );
      const address = `http://127.0.0.1:${running.port}`;
      await until(
        async () => (await whyNotReady(address).catch(() => '')).includes('the chat account is'),
        90_000,
        'it says so',
      );
      const back = await absent.startAgain();
      const backAt = performance.now();
      await until(async () => (await fetch(`${address}/ready`)).ok, 120_000, 'ready');
      process.stdout.write(`gateway absent at start: ready ${seconds(backAt)} after it came\n`);
      running.child.kill('SIGTERM');
      await running.ended;
      await back.close();
    },
    300_000,
  );
});
