import { openChatClient, type ChatClient } from '../../../../server/cli/drill/harness/chat-client';
import {
  startScratchYimen,
  type ScratchYimen,
} from '../../../../server/cli/drill/harness/start-scratch-yimen';
import { ledgerFileIn, runCampaign } from '../../../../server/cli/drill/kills/run-campaign';

describe('the real program on a scratch folder', () => {
  let yimen: ScratchYimen;
  let zhang: ChatClient | undefined;
  beforeAll(async () => {
    yimen = await startScratchYimen({
      env: (folder) => ({ YIMEN_CHANNEL_LEDGER: ledgerFileIn(folder) }),
    });
  }, 60_000);
  afterAll(async () => {
    zhang?.close();
    expect(await yimen.stop()).toBe(0);
  }, 30_000);

  it('keeps every promise while people talk and Redis and server are killed', async () => {
    const seed = 30;
    const campaign = await runCampaign(
      { yimen, ledgerFile: ledgerFileIn(yimen.folder), onRound: () => undefined, onQuiesce: () => undefined },
      { rounds: 2, seed, rate: 8, among: ['redis', 'server'] },
    );
    expect(campaign.results.map(({ name, broken }) => [name, broken])).toEqual(
      campaign.results.map(({ name }) => [name, []]),
    );
    expect(campaign).toMatchObject({ isQuiet: true, refused: [], unacknowledged: 0 });
    expect(campaign.views.store.requests.length).toBeGreaterThan(0);
  }, 120_000);

  it('hears once what 张桂兰 said while the bot was dead', async () => {
    zhang = openChatClient({ address: yimen.address, who: 'zhang-guilan' });
    await zhang.ready;
    expect(await zhang.post('no-such-room', { text: '在吗' })).toMatchObject({ kind: 'refused' });
    const before = zhang.heard().length;
    yimen.signal('bot', 'SIGKILL');
    expect(await zhang.post(zhang.botId(), { text: '今天天气不错' })).toMatchObject({ kind: 'kept' });
    const isAnswer = (id: string) => zhang?.heard().findIndex((one) => one.id === id) ?? -1;
    await zhang.waitFor(({ id, from }) => from === 'bot' && isAnswer(id) > before, 30_000);
    expect(zhang.heard().filter(({ text }) => text === '今天天气不错')).toHaveLength(1);
    await yimen.untilReady();
  }, 60_000);
});
