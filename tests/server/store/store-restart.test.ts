import { interceptPorts } from '../../../server/platform/intercept-ports';
import { answerInTime } from '../../../server/store/answer-in-time';
import { connectStore } from '../../../server/store/connect';
import { createRepositories } from '../../../server/store/create-repositories';
import { ensureIndexes } from '../../../server/store/ensure-indexes';
import { aMessage } from '../../contracts/support/a-message';
import { freshId } from '../../contracts/support/fresh-id';
import { createTestClock } from '../../contracts/support/test-clock';
import { startEmbeddedStore } from './embedded/support/start-embedded-store';

it('goes on after the store was killed and started again, and says soon when it is away', async () => {
  const first = await startEmbeddedStore();
  const connection = await connectStore({ uri: first.uri, serverSelectionTimeoutMs: 1500 });
  await ensureIndexes(connection);
  const clock = createTestClock();
  // As every process has them: the driver alone may leave a command without any answer.
  const repositories = createRepositories({ connection, clock, newId: () => freshId('id') });
  const { messages } = interceptPorts(repositories, answerInTime);
  const communityId = freshId('community');
  const message = aMessage({ communityId });
  await messages.put(message);

  await first.kill();
  const started = performance.now();
  await expect(messages.put(aMessage({ communityId }))).rejects.toThrow(Error);
  expect(performance.now() - started).toBeLessThan(13_000);

  const second = await startEmbeddedStore({ dataFolder: first.dataFolder });
  expect(await messages.put(message)).toEqual({ inserted: false, message });
  expect(await messages.put(aMessage({ communityId }))).toMatchObject({ inserted: true });
  await connection.close();
  await second.stop();
  await first.stop();
}, 60_000);
