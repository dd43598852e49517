import { createMemoryRepositories } from '../../../server/store/memory/create-memory-repositories';
import type { Repositories } from '../../../server/store/repositories';
import { openMongooseStore, type OpenStore } from './open-mongoose-store';
import { createTestClock, type TestClock } from './test-clock';

export interface StoreUnderTest {
  readonly clock: TestClock;
  /** Asked inside a test: the store is opened before the first one. */
  readonly repositories: () => Repositories;
}

/** The same promises, asked of every implementation. */
export function onEveryStore(subject: string, suite: (store: StoreUnderTest) => void): void {
  describe(`${subject} in memory`, () => {
    const clock = createTestClock();
    const repositories: Repositories = createMemoryRepositories({ clock });
    suite({ clock, repositories: () => repositories });
  });

  describe(`${subject} on mongoose`, () => {
    const clock = createTestClock();
    let store: OpenStore | null = null;
    const opened = () => {
      if (!store) throw new Error('the store is opened before the first test');
      return store;
    };
    beforeAll(async () => {
      store = await openMongooseStore(clock);
    }, 60_000);
    afterAll(() => store?.close());
    suite({ clock, repositories: () => opened().repositories });

    it('asks nothing that no index answers', async () => {
      expect(await opened().scans()).toEqual([]);
    });
  });
}
