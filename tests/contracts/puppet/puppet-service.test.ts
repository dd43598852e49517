import { existsSync } from 'node:fs';
import { openGrpcWorld } from './grpc-world';
import { puppetChecks } from './puppet-checks';

describe('a chat account behind a puppet service over gRPC', () => {
  let world: Awaited<ReturnType<typeof openGrpcWorld>>;
  beforeAll(async () => {
    world = await openGrpcWorld();
  });
  afterAll(() => world.close());

  const limited = puppetChecks.flatMap(({ it: sentence, overGrpc }) =>
    overGrpc ? [{ sentence, ...overGrpc }] : [],
  );
  it.each(puppetChecks.filter(({ overGrpc }) => !overGrpc))('$it', (check) => check.run(world));
  it('leaves nothing it learns about people on disk', () => {
    expect(existsSync(world.cacheFolder)).toBe(false);
  });
  it.each(limited)('cannot: $sentence ($because)', (limit) => limit.run(world), 60_000);
});
