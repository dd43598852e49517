import { setAsideCheck } from '../../../server/http/set-aside-check';

const check = (messages: number, dues: number, communityId: string | null = 'yinxingyuan') =>
  setAsideCheck({
    findCommunityId: async () => communityId,
    repositories: {
      messages: { countSetAside: async () => messages },
      dues: { countSetAside: async () => dues },
    },
  });

describe('what was set aside, for whoever watches', () => {
  it.each([
    [1, 0, '1 message is set aside'],
    [0, 1, '1 reminder is set aside'],
    [2, 1, '2 messages and 1 reminder are set aside'],
  ])('%i messages and %i reminders: %s', async (messages, dues, words) => {
    expect(await check(messages, dues)).toEqual({
      note: `${words}; npm run yimen -- set-aside list`,
      code: 'health.set-aside',
      figures: { messages, dues },
    });
  });

  it('is no news when nothing was, or nobody lives here yet', async () => {
    expect(await check(0, 0)).toBeNull();
    expect(await check(3, 3, null)).toBeNull();
  });
});
