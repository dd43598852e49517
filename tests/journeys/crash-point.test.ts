import { tryRealCrash } from '../../server/cli/drill/crashes/real/try-real-crash';

// Every point: npm run yimen -- drill crashes --real
test('a bot that ends itself before it has stored a message comes back, and the road reaches its end', async () => {
  const { died, broken } = await tryRealCrash('before-message-write');
  expect(broken).toEqual([]);
  expect(died).toBe('bot');
}, 120_000);
