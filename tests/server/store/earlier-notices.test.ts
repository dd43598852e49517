import { completeNotice } from '../../../server/store/models/notice-rows';
import { aNotice } from '../../contracts/support/a-notice';

describe('a notice that an earlier version stored', () => {
  const now = aNotice({ state: 'sent', roomIds: ['jia-residents'], handedOver: 1 });
  const before = () => {
    const { audience, personIds, unreachedIds, handedOver, toldOver, sources, event, ...rest } = now;
    const { supersedesId, approvedByIds, approvalsNeeded, called, ...old } = rest;
    const dropped = [audience, personIds, unreachedIds, handedOver, toldOver, sources, event];
    expect([...dropped, supersedesId, approvedByIds, approvalsNeeded, called]).toHaveLength(11);
    return { ...old, sentAt: now.writtenAt };
  };

  it('is one for rooms, and those that have heard it are known', () => {
    const stored = JSON.parse(JSON.stringify({ ...before(), approvedById: 'zhou-jianguo' }));
    expect(completeNotice(stored)).toMatchObject({
      ...{ audience: { kind: 'rooms' }, handedOver: 1, personIds: [], sources: [], supersedesId: null },
      ...{ approvedByIds: ['zhou-jianguo'], approvalsNeeded: 1, called: null },
    });
    expect(completeNotice(stored)).not.toHaveProperty('approvedById');
  });

  it('that its writer agreed to needed nobody', () => {
    const stored = JSON.parse(JSON.stringify({ ...before(), approvedById: now.byId }));
    expect(completeNotice(stored)).toMatchObject({ approvedByIds: [], approvalsNeeded: 0 });
  });

  it('of those that told who was asked twice says that nobody was left out of it', () => {
    const { called, ...old } = now;
    expect(called).toBeNull();
    const stored = JSON.parse(JSON.stringify(old));
    expect(completeNotice(stored)).toEqual({ ...stored, called: null });
  });

  it('is left as it is when it has all of it', () => {
    expect(completeNotice(now)).toBe(now);
  });
});
