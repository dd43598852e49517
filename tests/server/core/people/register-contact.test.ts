import { registerContact } from '../../../../server/core/people/register-contact';
import { isStaff } from '../../../../server/core/people/person';
import { openTurn, type DialogueRecord } from '../../../../server/core/people/dialogue';
import { setUpStore } from '../../../support/set-up-store';

async function setup() {
  const store = await setUpStore();
  const register = (contactId: string, messageId: string) =>
    registerContact(store.repositories, {
      communityId: store.communityId,
      contact: { channel: 'web-chat', account: 'bot', contactId },
      messageId,
      at: store.clock.now(),
    });
  return { ...store, register };
}

describe('a contact who writes', () => {
  it('is who the list says', async () => {
    const { register } = await setup();
    expect(await register('wang-fang', 'm1')).toMatchObject({ person: { name: '王芳' } });
  });

  it('is a resident without a place when nobody knows them', async () => {
    const { register } = await setup();
    const { person } = await register('r-new-1', 'm1');
    expect(person).toMatchObject({ roles: ['resident'], householdId: null, areaId: null });
    expect(isStaff(person)).toBe(false);
  });

  it('is the same person for the same message and for the next one', async () => {
    const { register } = await setup();
    const first = await register('r-new-1', 'm1');
    const again = await register('r-new-1', 'm1');
    expect(again).toEqual(first);
    const next = await register('r-new-1', 'm2');
    expect(next).toEqual(first);
  });

  it('is not mixed up with somebody of the same name on another channel', async () => {
    const { register, repositories, communityId, clock } = await setup();
    const here = await register('r-new-1', 'm1');
    const there = await registerContact(repositories, {
      communityId,
      contact: { channel: 'wechat', account: 'bot', contactId: 'r-new-1' },
      messageId: 'm2',
      at: clock.now(),
    });
    expect(there.person.id).not.toBe(here.person.id);
  });
});

describe('the question a message answers', () => {
  const at = new Date('2026-06-09T10:00:00+08:00');
  const turn = (state: string, minutes: number) => ({
    state,
    askedAt: at,
    expiresAt: new Date(at.getTime() + minutes * 60_000),
  });
  const record: DialogueRecord<string> = {
    communityId: 'c',
    key: 'k',
    current: turn('new', 30),
    previous: turn('old', 10),
    causedBy: 'm1',
  };

  it('is the open one, and none when nothing was asked', () => {
    expect(openTurn(record, 'm2', at)?.state).toBe('new');
    expect(openTurn(null, 'm2', at)).toBeNull();
  });

  it('is the one before for the message that asked the new one, so that handling it again is the same', () => {
    expect(openTurn(record, 'm1', at)?.state).toBe('old');
  });

  it('is over after its time', () => {
    expect(openTurn(record, 'm2', new Date(at.getTime() + 30 * 60_000))).toBeNull();
    expect(openTurn(record, 'm2', new Date(at.getTime() + 30 * 60_000 - 1))?.state).toBe('new');
  });
});
