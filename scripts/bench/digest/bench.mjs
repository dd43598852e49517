import { round } from '../lib/percentiles.mjs';
import { barOf, noneOf, shownAs } from '../lib/rows-of-bars.mjs';
import { saying, toRooms } from '../sending/drafts.mjs';
import { openSendingWorld } from '../sending/sending-world.mjs';
import { overBucket } from '../sending/windows.mjs';

const sentBar = { floor: 0.6, goal: 0.35 };
const waitBar = { floor: 2, goal: 1 };
const spreadMs = 2_500;

/** Several notices that fall on one moment, to the same rooms, written by several workers; and an urgent one in the middle. */
export async function digest({ smoke, seed, say }) {
  const size = { notices: 4, rooms: smoke ? 20 : 200 };
  const rows = [];
  for (const puppet of ['web-chat', 'personal-wechat']) {
    const joined = await sendOut({ puppet, ...size, bundle: 'notices', seed });
    const single = await sendOut({ puppet, ...size, bundle: null, seed });
    say(`  ${puppet}: ${joined.sent} messages, ${single.sent} when each goes alone`);
    rows.push({ puppet, joined, single });
  }
  const [web, personal] = rows;
  const all = rows.flatMap(({ joined, single }) => [joined, single]);
  return {
    what: 'K notices to the same rooms within one moment through the real sender; one urgent message is written by another process in the middle',
    size,
    measures: [
      barOf('messages ÷ (K × rooms)', web.joined.share, sentBar, { smoke }),
      barOf('longest wait of an urgent message, in slots', web.joined.urgentWait, waitBar, { smoke }),
      shownAs('the same when each notice goes alone', web.single.urgentWait),
      shownAs('personal account: messages ÷ (K × rooms)', personal.joined.share),
      shownAs('personal account: longest wait of an urgent message, in slots', personal.joined.urgentWait),
      noneOf('notices not said in a room, or said twice', sum(all, 'wrong')),
      noneOf('messages over the budget', sum(all, 'over')),
    ],
    tables: [
      {
        title: `${size.notices} notices, ${size.rooms} rooms`,
        head: ['account', 'messages', 'done after, s', 'alone', 'done after, s'],
        rows: rows.map(({ puppet, joined, single }) => [
          ...[puppet, joined.sent, round(joined.finishMs / 1_000, 1)],
          ...[single.sent, round(single.finishMs / 1_000, 1)],
        ]),
      },
    ],
  };
}

async function sendOut({ puppet, notices, rooms, bundle, seed }) {
  const world = openSendingWorld({ puppet, seed, latencyMs: () => (puppet === 'web-chat' ? 5 : 400) });
  // The day is the fan-out's matter.
  world.budget = { ...world.budget, day: null };
  const { time, left, budget } = world;
  world.startSender();
  await time.runUntil(time.now() + 1_000);
  const begunAt = time.now();
  const codes = Array.from({ length: notices }, (_, nth) => `notice-${nth}`);
  for (const code of codes) {
    await time.runUntil(begunAt + Math.floor(world.random() * (spreadMs / notices)) + time.now() - begunAt);
    await world.put(toRooms(rooms, code, bundle));
  }
  const urgentAt = [];
  const slotMs = budget.account.emissionIntervalMs;
  for (const share of [0.3, 0.5, 0.7]) {
    await time.runUntil(begunAt + spreadMs + Math.round(rooms * slotMs * share));
    urgentAt.push(time.now());
    await world.put([urgentTo(`red-${urgentAt.length}`)]);
  }
  await world.runUntilSent(12 * 60 * 60_000);
  const waits = urgentAt.map((at, nth) => left.find(({ text }) => text === `red-${nth + 1}`).handedAt - at);
  const news = left.filter(({ text }) => !text.startsWith('red'));
  const heard = news.flatMap(({ to, text }) => text.split('\n\n').map((code) => `${to.roomId} ${code}`));
  const wanted = notices * rooms;
  return {
    sent: news.length,
    share: round(news.length / wanted, 3),
    finishMs: Math.max(...news.map(({ at }) => at)) - begunAt,
    urgentWait: round(Math.max(...waits) / slotMs, 2),
    wrong: wanted - new Set(heard).size + (heard.length - new Set(heard).size),
    over: overBucket(
      left.map(({ at }) => at),
      budget.account,
    ),
  };
}

const urgentTo = (code) => ({
  ...{ target: { kind: 'room', roomId: 'room-of-the-warning' }, content: saying(code) },
  ...{ priority: 2, ignoresQuietHours: true, bundle: null },
});

const sum = (all, key) => all.reduce((total, one) => total + one[key], 0);
