import { built } from '../bench/lib/built.mjs';
import { seeded } from '../bench/lib/seeded.mjs';
import { makeWarnedTown } from './red-warning-town.mjs';

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const startMs = Date.UTC(2026, 5, 9, 8, 28);
const longMs = 40 * minuteMs;

/**
 * A trusted source's red warning in virtual time, with the deeds, due looks and sender of the product on the store in memory.
 * People answer in their own time, some never. Milliseconds since the source said it.
 */
export async function runWarning({ areas, rooms, people, seed, silent, puppet, calendar }) {
  const { createMemoryRepositories } = built('server/store/memory/create-memory-repositories');
  const { sendBudgets } = built('server/core/outbound/budgets');
  const { storedLine } = built('server/core/outbound/claim-bundle');
  const { relayOutbox } = built('server/core/outbound/relay-outbox');
  const { sendNext } = built('server/core/outbound/send-next');
  const { soleTenure } = built('server/core/outbound/tenure');
  const { insertNotice } = built('server/core/notices/insert-notice');
  const { callsToAnswer, answerCalls } = built('server/core/calls/answer-calls');
  const { dueHandlers } = built('jobs/processors/due-handlers');
  const random = seeded(seed);
  const { communityId, community } = makeWarnedTown({ areas, rooms, people, channel: puppet });
  let nowMs = startMs;
  const clock = { now: () => new Date(nowMs) };
  const repositories = createMemoryRepositories({ clock, community });
  const said = [];
  const answers = [];
  let senderAt = startMs;
  const queue = { enqueue: () => Promise.resolve() };
  const deps = {
    ...{ ...repositories, clock, quietHours: null, calendar: () => calendar },
    ...{ newId: () => 'none', isHeld: () => Promise.resolve(false) },
    relay: async (id, entries) => {
      await relayOutbox({ ...repositories, queue, clock, quietHours: null }, id, entries);
      if (entries.some(({ type }) => type === 'message')) senderAt = Math.min(senderAt, nowMs);
    },
  };
  let accountFreeAt = startMs;
  const channel = {
    ...{ name: puppet, account: 'bot', isReady: () => true },
    send: async (target, { text }) => {
      said.push({
        at: nowMs - startMs,
        to: target.roomId ?? target.contactId,
        isRoom: target.kind === 'room',
        text,
      });
      if (text === 'call-asked' && random() >= silent)
        answers.push({ at: nowMs + answerAfterMs(random), by: target.contactId });
      return { kind: 'accepted', providerMessageId: null };
    },
  };
  const sendDeps = {
    ...{
      ...repositories,
      outbound: storedLine(repositories.outbound),
      channel,
      clock,
      steady: clock,
      random,
    },
    ...{ budget: sendBudgets[puppet], wording: ({ code }) => code, report: () => undefined },
  };
  const handlers = dueHandlers(deps);

  const grid = await repositories.grid.load(communityId);
  await insertNotice(deps, {
    ...{ grid, sourceKey: 'source/storm', trusted: true, supersedesId: null, sources: [] },
    wish: {
      ...{ column: '气象预报', severity: 'red', title: null, text: '未来3小时有暴雨', event: '暴雨' },
      ...{ areaIds: grid.areas.map(({ id }) => id), audience: { kind: 'rooms' } },
      validUntil: new Date(startMs + 6 * 60 * minuteMs),
    },
    by: { kind: 'source', sourceId: 'weather' },
    cause: { causeId: 'poll-1', byId: 'source/weather', channel: 'feed', at: clock.now() },
  });

  const step = async () => {
    const [due] = await repositories.dues.listWaiting(communityId, new Date(startMs + longMs), 1);
    const [answer] = answers.sort((a, b) => a.at - b.at);
    const sendAt = Math.max(senderAt, accountFreeAt);
    const next = Math.min(due?.dueAt.getTime() ?? Infinity, answer?.at ?? Infinity, sendAt);
    if (next > startMs + longMs) return false;
    nowMs = Math.max(nowMs, next);
    if (due && due.dueAt.getTime() <= nowMs) {
      await handlers[due.kind](due);
      await repositories.dues.markDone(due.id);
    } else if (answer && answer.at <= nowMs) {
      answers.shift();
      await reply(answer.by);
    } else await send();
    return true;
  };
  const send = async () => {
    const result = await sendNext(sendDeps, communityId, soleTenure);
    if (result === 'sent') return;
    if (result !== 'nothing') {
      accountFreeAt = nowMs + Math.max(result.waitMs, 1);
      return;
    }
    const wakeAt = await repositories.outbound.nextWakeAt(communityId);
    senderAt = wakeAt === null ? Infinity : Math.max(wakeAt.getTime(), nowMs + 50);
  };
  const reply = async (personId) => {
    const cause = { causeId: `answer/${personId}`, byId: personId, channel: puppet, at: clock.now() };
    const calls = await callsToAnswer(deps, communityId, personId, cause);
    const person = await repositories.people.find(communityId, personId);
    await answerCalls(deps, { grid, person, calls, cause });
  };
  while (await step());
  return resultOf(said, await repositories.calls.listOfSubject(communityId, 'notice/source/storm'), people);
}

/** A minute in the middle, for one in ten more than four. */
function answerAfterMs(random) {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Math.round(minuteMs * Math.exp(1.1 * normal));
}

function resultOf(said, calls, people) {
  const asked = said.filter(({ text }) => text === 'call-asked');
  const settled = calls
    .flatMap(({ events }) => events.find(({ kind }) => kind === 'answered' || kind === 'to-phone') ?? [])
    .map(({ at }) => at.getTime() - startMs)
    .sort((a, b) => a - b);
  const needed = Math.ceil(0.95 * people);
  const rooms = said.filter(({ isRoom }) => isRoom);
  const cards = said.filter(({ text }) => text.startsWith('phone-line'));
  return {
    people: calls.length,
    settled95Ms: settled[needed - 1] ?? null,
    settledAllMs: settled.length < people ? null : settled.at(-1),
    listed: calls.filter(({ events }) => events.some(({ kind }) => kind === 'to-phone')).length,
    twice: asked.length - new Set(asked.map(({ to }) => to)).size,
    notAsked: people - new Set(asked.map(({ to }) => to)).size,
    rooms: rooms.length,
    firstRoomMs: Math.min(...rooms.map(({ at }) => at)),
    lastRoomMs: Math.max(...rooms.map(({ at }) => at)),
    lastAskedMs: Math.max(...asked.map(({ at }) => at)),
    cards: cards.length,
  };
}
