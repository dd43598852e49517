import { round } from '../lib/percentiles.mjs';
import { barOf, noneOf, shownAs } from '../lib/rows-of-bars.mjs';
import { saying } from '../sending/drafts.mjs';
import { bindPerson, openSendingWorld } from '../sending/sending-world.mjs';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** The pauses of the breaker: 1, 5, 15 and then 60 minutes. */
const pausesMs = [1, 5, 15].map((minutes) => minutes * minuteMs);
const people = 30;
const otherWayBar = { floor: 120, goal: 120 };

const ways = [
  { name: 'throttled', answer: { kind: 'not-sent', reason: 'throttled' } },
  { name: 'logged out', answer: null },
  { name: 'refused (banned)', answer: { kind: 'not-sent', reason: 'refused' } },
];

/** An account that may not send for six hours while people go on writing: what leaves meanwhile, and what afterwards. */
export async function held({ smoke, seed, say }) {
  const size = { heldHours: smoke ? 1 : 6, rows: smoke ? 60 : 600, rounds: smoke ? 1 : 20 };
  const told = [];
  for (const way of ways) {
    const rounds = [];
    for (let round = 0; round < size.rounds; round += 1) rounds.push(await hold(way, size, seed + round));
    told.push({ way: way.name, ...sumOf(rounds) });
    say(`  ${way.name}: ${told.at(-1).probes} probes in ${size.rounds} rounds`);
  }
  const sum = (key) => told.reduce((all, one) => all + one[key], 0);
  return {
    what: 'the real sender of a personal account, store in memory, clock by hand; rows are written all the time, a third of them with an end',
    size,
    measures: [
      noneOf('probes beyond one a pause', sum('tooSoon')),
      noneOf('messages that left while the account was held', sum('leftMeanwhile')),
      noneOf('messages that left after their end', sum('late')),
      noneOf('messages of one person out of their order', sum('outOfOrder')),
      noneOf('messages lost or said twice', sum('wrong')),
      noneOf('messages that were over and left no record', sum('withoutRecord')),
      barOf(
        'longest time until an urgent message is on the list for another way, s',
        Math.max(...told.map(({ otherWayS }) => otherWayS)),
        otherWayBar,
        { smoke },
      ),
      shownAs('probes in six hours, most in one round', Math.max(...told.map(({ most }) => most))),
    ],
    tables: [
      {
        title: `${size.rounds} rounds of ${size.rows} messages, held for ${size.heldHours} h`,
        head: ['way', 'probes', 'sent afterwards', 'over by then', 'urgent seen after, s'],
        rows: told.map((it) => [it.way, it.probes, it.sent, it.expired, it.otherWayS]),
      },
    ],
  };
}

async function hold({ answer }, { heldHours, rows }, seed) {
  const heldMs = heldHours * hourMs;
  let isHeld = true;
  const world = openSendingWorld({
    ...{ puppet: 'personal-wechat', seed, latencyMs: () => 300 },
    answerOf: () => (isHeld ? answer : null),
  });
  // The day's budget would hold the rest for longer than the test lasts.
  world.budget = { ...world.budget, day: null };
  world.isReady = answer !== null;
  const { time, random, left, tries } = world;
  const begunAt = time.now();
  for (let nth = 0; nth < people; nth += 1) await bindPerson(world, `person-${nth}`);
  world.startSender();
  const written = new Map();
  for (let nth = 0; nth < rows; nth += 1)
    time.after(random() * (heldMs + hourMs), () => void write(world, written, nth).catch(world.onError));
  const urgentSeen = watchEachMinute(world, written, begunAt + heldMs);
  await time.runUntil(begunAt + heldMs);
  const probes = tries.length;
  const meanwhile = left.length;
  isHeld = false;
  world.isReady = true;
  await time.runUntil(begunAt + heldMs + 12 * hourMs);
  const states = await world.states();
  return {
    ...judge(world, written),
    ...{ probes, leftMeanwhile: meanwhile, tooSoon: tooSoon(tries.slice(0, probes), answer) },
    ...{ sent: states.sent, expired: states.expired, otherWayS: urgentSeen.longestS() },
    wrong: rows - states.sent - states.expired + left.length - new Set(left.map(({ text }) => text)).size,
    withoutRecord: states.expired - (await expiredRows(world, written)),
  };
}

async function write(world, written, nth) {
  const { random, time } = world;
  const priority = 1 + Math.floor(random() * 4);
  const expiresAt = random() < 0.33 ? new Date(time.now() + random() * 4 * hourMs) : null;
  const person = `person-${Math.floor(random() * people)}`;
  const draft = {
    target: { kind: 'person', personId: person },
    content: saying(`row-${nth}`),
    priority,
    ignoresQuietHours: true,
  };
  const at = time.now();
  const [id] = await world.put([{ ...draft, bundle: null, expiresAt }]);
  written.set(`row-${nth}`, { id, at, priority, person, expiresAt });
}

/** What the minute's work does: ends what is over, and looks for urgent messages that need another way. */
function watchEachMinute(world, written, untilMs) {
  const { time, repositories, communityId, clock } = world;
  const seenAt = new Map();
  const look = async () => {
    await repositories.outbound.expire(communityId, clock.now());
    if (time.now() < untilMs)
      for (const { id } of await urgentWaiting(world)) if (!seenAt.has(id)) seenAt.set(id, time.now());
    time.after(minuteMs, () => void look().catch(world.onError));
  };
  void look().catch(world.onError);
  return {
    longestS() {
      const waits = [...written.values()]
        .filter(({ id }) => seenAt.has(id))
        .map(({ id, at }) => seenAt.get(id) - at);
      return round(Math.max(0, ...waits) / 1_000, 1);
    },
  };
}

const urgentWaiting = ({ repositories, communityId, time }) =>
  repositories.outbound.listUrgentWaiting(communityId, new Date(time.now() - minuteMs), 5_000);

function tooSoon(tries, answer) {
  // Three refusals in a row are a ban, so the first three need no pause between them.
  const free = answer?.reason === 'refused' ? 2 : 0;
  return tries.slice(1).filter((at, index) => {
    const pauseMs = index < free ? 0 : (pausesMs[index - free] ?? 60 * minuteMs);
    return at - tries[index] < pauseMs;
  }).length;
}

function judge({ left }, written) {
  const lastOf = new Map();
  let outOfOrder = 0;
  let late = 0;
  for (const { at, text } of left) {
    const row = written.get(text);
    if (row.expiresAt !== null && at >= row.expiresAt.getTime()) late += 1;
    if ((lastOf.get(row.person) ?? 0) > row.at) outOfOrder += 1;
    lastOf.set(row.person, Math.max(row.at, lastOf.get(row.person) ?? 0));
  }
  return { outOfOrder, late };
}

async function expiredRows({ repositories }, written) {
  let found = 0;
  for (const { id } of written.values()) {
    const row = await repositories.outbound.find(id);
    if (row?.state === 'expired' && row.sentAt === null) found += 1;
  }
  return found;
}

function sumOf(rounds) {
  const all = { most: Math.max(...rounds.map(({ probes }) => probes)) };
  for (const key of Object.keys(rounds[0])) all[key] = rounds.reduce((sum, one) => sum + one[key], 0);
  return { ...all, otherWayS: Math.max(...rounds.map(({ otherWayS }) => otherWayS)) };
}
