import { judgeMessages, type StoredTalk } from '../../../../server/cli/replay-messages/judge-messages';

const request = {
  sourceKey: 'm1#0',
  ownerId: 'wang-fang',
  solveDueAt: new Date('2026-12-01T09:30:00Z'),
  byClerk: false,
  reasons: ['area'],
};
const kept: StoredTalk = { stored: 2, unhandled: 0, setAside: 0, requests: [request], follows: false };
const said = { said: 2, receiptMs: 40, askedForPerson: false };
const judged = (stored: Partial<StoredTalk>) =>
  judgeMessages([{ id: 'a', said, stored: { ...kept, ...stored } }]);

describe('what became of real messages', () => {
  it('is well when all is stored, opened, owned and promised', () => {
    expect(judged({})).toMatchObject({
      lost: 0,
      unowned: 0,
      duplicates: 0,
      opened: 1,
      owned: 1,
      withDeadline: 1,
    });
  });

  it.each<[string, Partial<StoredTalk>]>([
    ['not stored', { stored: 1 }],
    ['not handled', { unhandled: 1 }],
    ['set aside', { setAside: 1 }],
  ])('counts a message that was %s as lost', (_, stored) => {
    expect(judged(stored).lost).toBe(1);
  });

  it('names the message nobody has', () => {
    expect(judged({ requests: [] })).toMatchObject({ unowned: 1, unownedIds: ['a'] });
    expect(judged({ requests: [{ ...request, ownerId: '' }] })).toMatchObject({ unowned: 1, owned: 0 });
    expect(judged({ requests: [], follows: true })).toMatchObject({ unowned: 0, followed: 1 });
  });

  it('counts one matter opened twice, and who went to the window why', () => {
    const byClerk = (sourceKey: string, code: string) => ({
      ...request,
      sourceKey,
      byClerk: true,
      reasons: [code],
    });
    expect(
      judged({ requests: [request, request, byClerk('b', 'no-rule'), byClerk('c', 'asked-for-person')] }),
    ).toMatchObject({ duplicates: 1, toClerkForWantOfRule: 1, toClerkOnWish: 1 });
  });

  it('gives the answer times that half, most and nearly all stayed under', () => {
    const talks = Array.from({ length: 100 }, (_, index) => ({
      id: String(index),
      said: { ...said, receiptMs: 100 - index },
      stored: kept,
    }));
    expect(judgeMessages(talks)).toMatchObject({ receiptP50Ms: 50, receiptP95Ms: 95, receiptP99Ms: 99 });
  });
});
