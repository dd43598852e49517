import { aCall } from './support/a-call';
import { anOutboxMessage } from './support/an-outbox-entry';
import { freshId } from './support/fresh-id';
import { at } from './support/moments';
import { onEveryStore } from './support/on-every-store';

onEveryStore('call repository', ({ repositories }) => {
  const setup = () => {
    const { calls } = repositories();
    const communityId = freshId('community');
    return { calls, communityId, subjectId: freshId('notice') };
  };

  it('keeps a call by its id, once', async () => {
    const { calls, communityId } = setup();
    const call = aCall({ communityId });
    const answers = await Promise.all(Array.from({ length: 10 }, () => calls.insert(call)));
    expect(answers.filter(({ inserted }) => inserted)).toHaveLength(1);
    expect(await calls.insert({ ...call, areaId: 'yi' })).toEqual({ inserted: false, record: call });
    expect(await calls.find(call.id)).toEqual(call);
    expect(await calls.find('nobody')).toBeNull();
  });

  it('lets one of ten who write at once have their way', async () => {
    const { calls, communityId } = setup();
    const call = aCall({ communityId });
    await calls.insert(call);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        calls.replace({ ...call, state: 'answered', settledAt: at(index), version: 2 }, 1),
      ),
    );
    expect(answers.filter((won) => won)).toHaveLength(1);
  });

  it('lists who was asked about one thing, by person', async () => {
    const { calls, communityId, subjectId } = setup();
    const wang = aCall({ communityId, subjectId });
    const chen = aCall({
      communityId,
      subjectId,
      personId: 'chen-gang',
      state: 'answered',
      settledAt: at(9),
    });
    for (const call of [wang, chen, aCall({ communityId }), aCall({ subjectId, personId: 'other' })])
      await calls.insert(call);
    expect(await calls.listOfSubject(communityId, subjectId)).toEqual([chen, wang]);
  });

  it('lists what one person was asked: what is open, and what was settled lately, newest first', async () => {
    const { calls, communityId } = setup();
    const first = aCall({ communityId, askedAt: at(1) });
    const second = aCall({ communityId, askedAt: at(2), state: 'answered', settledAt: at(60) });
    const old = aCall({ communityId, askedAt: at(3), state: 'reached', settledAt: at(40) });
    for (const call of [first, old, second, aCall({ communityId, personId: 'chen-gang' })])
      await calls.insert(call);
    expect(await calls.listOfPerson(communityId, 'wang-fang', at(60))).toEqual([second, first]);
  });

  it('lists whom to telephone, longest waiting first', async () => {
    const { calls, communityId } = setup();
    const late = aCall({ communityId, state: 'to-phone', toPhoneAt: at(9) });
    const early = aCall({ communityId, state: 'not-reached', toPhoneAt: at(5) });
    const done = aCall({ communityId, state: 'reached', toPhoneAt: at(1), settledAt: at(8) });
    for (const call of [late, early, done, aCall({ communityId })]) await calls.insert(call);
    expect(await calls.listToPhone(communityId)).toEqual([early, late]);
  });

  it('holds an outbox until it is emptied', async () => {
    const { calls, communityId } = setup();
    const call = aCall({ communityId, outbox: [anOutboxMessage()] });
    await calls.insert(call);
    const later = new Date(Date.now() + 60_000);
    expect(await calls.listOutboxes(communityId, later, 10)).toMatchObject([{ id: call.id, version: 1 }]);
    await calls.emptyOutbox(call.id, 1);
    expect(await calls.listOutboxes(communityId, later, 10)).toEqual([]);
  });
});
