import type { Identity } from '../../server/core/people/identity';
import type { StaffCode } from '../../server/core/people/staff-code';
import { aPerson } from './support/a-community';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

const contact = { channel: 'web-chat', account: 'bot', contactId: 'chen-jie' };

onEveryStore('person repository', ({ repositories }) => {
  it('saves people, again too, and finds them one by one and together', async () => {
    const { people } = repositories();
    const communityId = freshId('community');
    const chen = aPerson({ communityId, id: 'chen' });
    const wang = aPerson({ communityId, id: 'wang', roles: ['lead', 'member'] });
    await Promise.all(Array.from({ length: 10 }, () => people.save(chen)));
    await people.save(wang);
    const moved = { ...chen, householdId: '3-2-501' };
    await people.save(moved);
    await people.save(moved);
    expect(await people.find(communityId, 'chen')).toEqual(moved);
    expect(await people.findMany(communityId, ['wang', 'nobody', 'chen', 'wang'])).toEqual([moved, wang]);
    expect(await people.findMany(communityId, [])).toEqual([]);
    expect(await people.listOfHouseholds(communityId, ['3-2-501', '9-9-999'])).toEqual([moved]);
    expect(await people.listOfHouseholds(communityId, [])).toEqual([]);
    expect(await people.listWithRoles(communityId, ['hub', 'lead', 'member'])).toEqual([wang]);
    expect(await people.listWithRoles(communityId, [])).toEqual([]);
    expect(await people.listWithRoles(freshId('community'), ['lead'])).toEqual([]);
    expect(await people.find(freshId('community'), 'chen')).toBeNull();
  });
});

onEveryStore('identity repository', ({ repositories }) => {
  const setup = () => ({ identities: repositories().identities, communityId: freshId('community') });
  const anIdentity = (communityId: string, overrides: Partial<Identity> = {}): Identity => ({
    id: freshId('identity'),
    communityId,
    ...contact,
    personId: 'chen-jie',
    method: 'address',
    boundAt: at(0),
    endedAt: null,
    ...overrides,
  });

  it('binds a contact, and again without effect', async () => {
    const { identities, communityId } = setup();
    const identity = anIdentity(communityId);
    expect(await identities.findLive(communityId, contact)).toBeNull();
    await identities.bind(identity);
    await identities.bind({ ...identity, personId: 'other' });
    expect(await identities.findLive(communityId, contact)).toEqual(identity);
    expect(await identities.findLive(communityId, { ...contact, channel: 'wechat' })).toBeNull();
  });

  it('ends the earlier identity when a contact is bound anew; a late repetition of the first changes nothing', async () => {
    const { identities, communityId } = setup();
    const first = anIdentity(communityId);
    const second = anIdentity(communityId, { personId: 'zhou-min', boundAt: at(9) });
    await identities.bind(first);
    await identities.bind(second);
    await identities.bind(first);
    expect(await identities.findLive(communityId, contact)).toEqual(second);
    expect(await identities.findLiveOfPerson(communityId, 'chen-jie')).toEqual([]);
  });

  it('leaves one live identity when a contact is bound twenty times at once', async () => {
    const { identities, communityId } = setup();
    await Promise.all(Array.from({ length: 20 }, () => identities.bind(anIdentity(communityId))));
    expect(await identities.findLiveOfPerson(communityId, 'chen-jie')).toHaveLength(1);
  });

  it('lists where a person can be written to, newest first', async () => {
    const { identities, communityId } = setup();
    const old = anIdentity(communityId, { contactId: 'phone' });
    const young = anIdentity(communityId, { contactId: 'tablet', boundAt: at(5) });
    await identities.bind(young);
    await identities.bind(old);
    expect(await identities.findLiveOfPerson(communityId, 'chen-jie')).toEqual([young, old]);
  });
});

onEveryStore('staff code repository', ({ repositories }) => {
  const aCode = (communityId: string): StaffCode => ({
    id: freshId('code'),
    communityId,
    code: 'ABCD2345',
    personId: 'wang-fang',
    issuedById: 'clerk',
    issuedAt: at(0),
    expiresAt: at(86_400),
    usedAt: null,
    usedByContactId: null,
  });

  it('keeps a code; another one that reads the same is refused', async () => {
    const { staffCodes } = repositories();
    const code = aCode(freshId('community'));
    await staffCodes.insert(code);
    await staffCodes.insert(code);
    expect(await staffCodes.findByCode(code.communityId, code.code)).toEqual(code);
    expect(await staffCodes.findByCode(code.communityId, 'ZZZZ9999')).toBeNull();
    await expect(staffCodes.insert(aCode(code.communityId))).rejects.toMatchObject({
      code: 'people.staff-code-taken',
    });
    await staffCodes.insert(aCode(freshId('community')));
  });

  it('lets one of fifty contacts use it, and that one again', async () => {
    const { staffCodes } = repositories();
    const { communityId, code } = aCode(freshId('community'));
    await staffCodes.insert(aCode(communityId));
    const contacts = Array.from({ length: 50 }, (_, index) => `contact-${String(index)}`);
    const answers = await Promise.all(
      contacts.map((contactId) => staffCodes.use(communityId, code, contactId, at(5))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
    const winner = contacts[answers.indexOf(true)] ?? '';
    expect(await staffCodes.use(communityId, code, winner, at(9))).toBe(true);
    expect(await staffCodes.findByCode(communityId, code)).toMatchObject({
      usedByContactId: winner,
      usedAt: at(5),
    });
    expect(await staffCodes.use(communityId, 'ZZZZ9999', winner, at(9))).toBe(false);
  });
});

onEveryStore('API token repository', ({ repositories }) => {
  const aToken = (communityId: string, personId = 'wang-fang', department: string | null = null) => ({
    ...{ hash: freshId('hash'), communityId, personId, department },
    ...{ expiresAt: at(86_400), revokedAt: null },
  });

  it('keeps a token by its hash, once', async () => {
    const { apiTokens } = repositories();
    const token = aToken(freshId('community'));
    await apiTokens.insert(token);
    await apiTokens.insert({ ...token, personId: 'li-qiang' });
    expect(await apiTokens.findByHash(token.hash)).toEqual(token);
    expect(await apiTokens.findByHash(freshId('hash'))).toBeNull();
  });

  it('ends all of one person, and those ended before stay as they are', async () => {
    const { apiTokens } = repositories();
    const communityId = freshId('community');
    const [first, second] = [aToken(communityId), aToken(communityId)];
    const others = [aToken(communityId, 'li-qiang'), aToken(freshId('community'))];
    await apiTokens.insert(first);
    await apiTokens.revokeAllOf(communityId, 'wang-fang', at(5));
    for (const token of [second, ...others]) await apiTokens.insert(token);
    await apiTokens.revokeAllOf(communityId, 'wang-fang', at(9));
    expect(await apiTokens.findByHash(first.hash)).toEqual({ ...first, revokedAt: at(5) });
    expect(await apiTokens.findByHash(second.hash)).toEqual({ ...second, revokedAt: at(9) });
    for (const token of others) expect(await apiTokens.findByHash(token.hash)).toEqual(token);
  });

  it('ends all that speak for one department, whoever holds them', async () => {
    const { apiTokens } = repositories();
    const communityId = freshId('community');
    const [first, second] = [
      aToken(communityId, 'he-zhuren', '民政办'),
      aToken(communityId, 'zhao-min', '民政办'),
    ];
    const others = [aToken(communityId, 'he-zhuren', '城管办'), aToken(communityId, 'he-zhuren')];
    const elsewhere = aToken(freshId('community'), 'he-zhuren', '民政办');
    await apiTokens.insert(first);
    await apiTokens.revokeAllOfDepartment(communityId, '民政办', at(5));
    for (const token of [second, ...others, elsewhere]) await apiTokens.insert(token);
    await apiTokens.revokeAllOfDepartment(communityId, '民政办', at(9));
    expect(await apiTokens.findByHash(first.hash)).toEqual({ ...first, revokedAt: at(5) });
    expect(await apiTokens.findByHash(second.hash)).toEqual({ ...second, revokedAt: at(9) });
    for (const token of [...others, elsewhere]) expect(await apiTokens.findByHash(token.hash)).toEqual(token);
  });
});

onEveryStore('dialogue repository', ({ repositories }) => {
  it('keeps the last question of a contact with what was open before', async () => {
    const { dialogues } = repositories();
    const communityId = freshId('community');
    const key = 'web-chat:bot:chen-jie';
    const current = {
      state: { kind: 'confirm-withdraw' as const, requestId: 'r1' },
      askedAt: at(0),
      expiresAt: at(1800),
    };
    expect(await dialogues.find(communityId, key)).toBeNull();
    const first = { communityId, key, current, previous: null, causedBy: 'm1' };
    await Promise.all(Array.from({ length: 10 }, () => dialogues.save(first)));
    expect(await dialogues.find(communityId, key)).toEqual(first);
    const second = { communityId, key, current: null, previous: current, causedBy: 'm2' };
    await dialogues.save(second);
    await dialogues.save(second);
    expect(await dialogues.find(communityId, key)).toEqual(second);
    expect(await dialogues.find(freshId('community'), key)).toBeNull();
  });
});
