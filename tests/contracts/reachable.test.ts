import type { Identity } from '../../server/core/people/identity';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('who can be written to', ({ repositories }) => {
  it('is said of many at once: whoever has a live identity', async () => {
    const { identities } = repositories();
    const communityId = freshId('community');
    const bind = (personId: string, contactId: string, changes: Partial<Identity> = {}) =>
      identities.bind({
        ...{ id: freshId('identity'), communityId, channel: 'web-chat', account: 'bot', contactId, personId },
        ...{ method: 'address', boundAt: at(0), endedAt: null, ...changes },
      });
    await bind('chen-jie', 'phone');
    await bind('chen-jie', 'tablet');
    await bind('wang-fang', 'shared');
    await bind('zhou-min', 'shared', { boundAt: at(5) });
    const asked = ['chen-jie', 'wang-fang', 'zhou-min', 'nobody', 'chen-jie'];
    const reachable = await identities.listReachable(communityId, asked);
    expect([...reachable].sort()).toEqual(['chen-jie', 'zhou-min']);
    expect(await identities.listReachable(communityId, [])).toEqual(new Set());
    expect(await identities.listReachable(freshId('community'), asked)).toEqual(new Set());
  });
});
