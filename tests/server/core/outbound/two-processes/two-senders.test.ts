import type { OutboundMessage } from '../../../../../server/core/outbound/outbound-message';
import { connectStore } from '../../../../../server/store/connect';
import { createRepositories } from '../../../../../server/store/create-repositories';
import { ensureIndexes } from '../../../../../server/store/ensure-indexes';
import { anOutboundRow } from '../../../../contracts/support/an-outbound-row';
import { freshId } from '../../../../contracts/support/fresh-id';
import { createTestClock } from '../../../../contracts/support/test-clock';
import { until } from '../../../../support/until';
import { startEmbeddedStore } from '../../../store/embedded/support/start-embedded-store';
import { startSenders } from './two-senders';

const targets = ['an', 'bo', 'chu', 'dan', 'en'];

/** Rows to five people in turn, every third of them such as must not be said twice; the text is its number. */
function rowsFrom(communityId: string, first: number, count: number): OutboundMessage[] {
  const createdAt = new Date();
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    const contactId = targets[number % targets.length] ?? '';
    return anOutboundRow({
      communityId,
      target: { kind: 'contact', channel: 'web-chat', account: 'bot', contactId },
      targetKey: `contact/web-chat/bot/${contactId}`,
      content: { kind: 'saying', saying: { code: String(number), params: {} } },
      sendClass: number % 3 === 0 ? 'must-not-repeat' : 'must-arrive',
      createdAt,
      notBefore: createdAt,
      order: number,
    });
  });
}

const numberOf = (text: string) => Number(text.replace('（重复发送）', ''));

describe('two processes of one account', () => {
  it('send each message once, one of them at a time; one that was stopped past its lease says nothing more', async () => {
    const store = await startEmbeddedStore();
    const connection = await connectStore({ uri: store.uri });
    await ensureIndexes(connection);
    const communityId = freshId('community');
    const { outbound } = createRepositories({
      connection,
      clock: createTestClock(),
      newId: () => freshId('id'),
    });
    const at = { uri: store.uri, communityId, folder: store.dataFolder };
    const { senders, said, stop } = startSenders(at, ['first', 'second']);
    const by = (holder: string) => said().filter((line) => line.holder === holder).length;
    const isAllDone = async () => {
      const { pending, sending } = await outbound.countByState(communityId);
      return pending + sending === 0;
    };
    try {
      await until(() => senders.some(({ state }) => state() === 'idle'));
      await until(() => senders.some(({ state }) => state() === 'standby'));
      await outbound.insertMany(rowsFrom(communityId, 0, 50));
      await until(isAllDone);
      expect(new Set(said().map(({ holder }) => holder)).size).toBe(1);
      expect(said().map(({ text }) => text)).toHaveLength(50);

      await outbound.insertMany(rowsFrom(communityId, 50, 150));
      for (const round of [1, 2]) {
        await until(() => senders.some(({ state }) => state() === 'finding'));
        const active = senders.find(({ state }) => state() === 'finding');
        const other = senders.find((sender) => sender !== active);
        if (!active || !other) throw new Error('two senders run');
        active.signal('SIGSTOP');
        await until(() => said().at(-1)?.holder === other.holder);
        const beforeStop = by(active.holder);
        active.signal('SIGCONT');
        await until(() => active.state() === 'standby');
        expect({ round, said: by(active.holder) }).toEqual({ round, said: beforeStop });
        expect(other.state()).not.toBe('standby');
      }
      await until(isAllDone, 60_000);

      const numbers = said().map(({ text }) => numberOf(text));
      for (let number = 0; number < 200; number += 1) {
        const times = numbers.filter((one) => one === number).length;
        if (number % 3 === 0) expect({ number, times: Math.min(times, 2) }).not.toEqual({ number, times: 2 });
        else expect({ number, isThere: times > 0 }).toEqual({ number, isThere: true });
      }
      for (const target of targets) {
        const heard = said()
          .filter(({ to }) => to === target)
          .map(({ text }) => numberOf(text));
        expect(heard).toEqual(heard.toSorted((a, b) => a - b));
      }
      const { sent, uncertain } = await outbound.countByState(communityId);
      expect(sent + uncertain).toBe(200);
      expect(uncertain).toBeLessThanOrEqual(3);
    } finally {
      await stop();
      await connection.close();
      await store.stop();
    }
  }, 120_000);
});
