import { accept, requestDeeds as deeds } from '../../../support/request-deeds';
import { setUpRequests } from '../../../support/set-up-requests';

describe('the same message handled twice', () => {
  it.each(deeds)('moves a request once: %s', async (_name, before, kind, run) => {
    const town = await setUpRequests();
    const { id } = await town.open();
    for (const step of before) await step(town, id);
    await town.deliver();
    const cause = town.cause('somebody');
    const first = await run(town, id, cause);
    expect(first.repeated).toBe(false);
    expect(
      first.request.events.filter((event) => event.kind === kind && event.causeId === cause.causeId),
    ).toHaveLength(1);
    await town.deliver();
    const stored = await town.find(id);

    const again = await run(town, id, cause);

    expect(again.repeated).toBe(true);
    expect(await town.find(id)).toEqual(stored);
    expect(await town.deliver()).toEqual([]);
  });

  it.each(deeds)('says what a crash kept from being said, once: %s', async (_name, before, _kind, run) => {
    const town = await setUpRequests();
    const { id } = await town.open();
    for (const step of before) await step(town, id);
    await town.deliver();
    const cause = town.cause('somebody');
    const dying = {
      ...town,
      deps: { ...town.deps, relay: () => Promise.reject(new Error('the process died')) },
    };
    await expect(run(dying, id, cause)).rejects.toThrow('the process died');
    expect(await town.deliver()).toEqual([]);
    await run(town, id, cause);
    await town.deliver();
    const wanted = (await town.find(id)).outbox.filter((entry) => entry.type === 'message');
    expect(town.letters).toHaveLength(wanted.length);
    await run(town, id, cause);
    expect(await town.deliver()).toEqual([]);
  });

  it.each(deeds.filter(([, , , run]) => run !== accept))(
    'is one event when two workers run it at once: %s',
    async (_name, before, kind, run) => {
      const town = await setUpRequests();
      const { id } = await town.open();
      for (const step of before) await step(town, id);
      const cause = town.cause('somebody');
      await Promise.all([run(town, id, cause), run(town, id, cause)]);
      const request = await town.find(id);
      expect(
        request.events.filter((event) => event.causeId === cause.causeId && event.kind === kind),
      ).toHaveLength(1);
      expect(request.events.map((event) => event.seq)).toEqual(
        request.events.map((_event, index) => index + 1),
      );
    },
  );
});
