import { openDirectWorld } from './direct-world';
import { puppetChecks } from './puppet-checks';
import type { PuppetWorld } from './puppet-world';

describe('a chat account on our own puppet', () => {
  let world: PuppetWorld;
  beforeAll(async () => {
    world = await openDirectWorld();
  });
  afterAll(() => world.close());

  it.each(puppetChecks)('$it', (check) => check.run(world));
});
