import { round } from '../lib/percentiles.mjs';
import { barOf, noneOf, shownAs } from '../lib/rows-of-bars.mjs';
import { contact, openSendingWorld } from '../sending/sending-world.mjs';
import { createRealTime } from '../sending/real-time.mjs';
import { saying, toRooms } from '../sending/drafts.mjs';
import { overBucket } from '../sending/windows.mjs';

const finishBar = { floor: 1.05, goal: 1.01 };
const waitBar = { floor: 2, goal: 1 };
const hourMs = 60 * 60_000;

/** One notice to very many rooms, and an answer to somebody who writes in the middle of it; the real sender on a clock of its own. */
export async function fanOut({ smoke, seed, say }) {
  const rooms = smoke ? 80 : 200;
  const answers = smoke ? 3 : 20;
  const webChat = { puppet: 'web-chat', latencyMs: 5, rooms, answers, seed };
  const web = await sendOut(webChat);
  say(`  web chat: ${web.rooms} rooms in ${round(web.finishMs / 1_000, 1)} s`);
  const personal = await sendOut({ puppet: 'personal-wechat', latencyMs: 400, rooms, answers: 3, seed });
  const real = await sendOut({ ...webChat, answers: 2, time: createRealTime() });
  say(`  web chat on this machine's clock: ${round(real.finishMs / 1_000, 1)} s`);
  say(`  personal account: ${personal.today} rooms on the first day`);
  return {
    what: 'one notice to many rooms through the real sender, store in memory, clock by hand; an answer waits from being written until the channel has it',
    size: { rooms, answers },
    measures: [
      barOf('web chat: finish ÷ (N − burst) ÷ rate', web.ratio, finishBar, { smoke }),
      barOf('web chat: longest wait of an answer, in slots', web.longestWait, waitBar, { smoke }),
      noneOf('web chat: messages over the budget', web.over + real.over),
      shownAs('web chat in real time: finish ÷ (N − burst) ÷ rate', real.ratio),
      noneOf('personal account: messages over the budget', personal.over),
      noneOf('rooms not told, or told twice', web.wrong + personal.wrong + real.wrong),
      shownAs('personal account: rooms told on the first day', personal.today),
      shownAs('personal account: finish of the first day ÷ (N − burst) ÷ rate', personal.ratio),
      shownAs('personal account: longest wait of an answer, in slots', personal.longestWait),
    ],
    tables: [
      {
        title: 'when the rooms know it',
        head: ['account', 'rooms', 'first day', 'first day done after', 'all done after'],
        rows: [
          ['web chat', rooms, web.today, seconds(web.finishMs), seconds(web.allMs)],
          ['personal', rooms, personal.today, seconds(personal.finishMs), seconds(personal.allMs)],
        ],
      },
    ],
  };
}

async function sendOut({ puppet, latencyMs, rooms, answers, seed, time: given = null }) {
  const world = openSendingWorld({
    ...{ puppet, seed, latencyMs: () => latencyMs },
    ...(given && { time: given }),
  });
  const { time, left, budget } = world;
  const sender = world.startSender();
  await time.runUntil(time.now() + 1_000);
  const begunAt = time.now();
  await world.put(toRooms(rooms, 'notice', null));
  const { burst, emissionIntervalMs } = budget.account;
  const perAnswer = ((rooms - burst) * emissionIntervalMs) / (answers + 1);
  const written = [];
  for (let nth = 0; nth < answers; nth += 1) {
    await time.runUntil(time.now() + Math.round(perAnswer));
    written.push(time.now());
    await world.put([answerTo(`answer-${nth}`, puppet)], { by: sender });
  }
  await world.runUntilSent(3 * 24 * hourMs);
  // In real time it would go on looking.
  if (given) await sender.stop();
  const of = (text) => left.filter((message) => message.text === text);
  const notices = of('notice');
  const times = notices.map(({ at }) => at - begunAt);
  const today = times.filter((ms) => ms < 12 * hourMs);
  const waits = written.map((at, nth) => of(`answer-${nth}`)[0].handedAt - at);
  const told = new Set(notices.map(({ to }) => to.roomId));
  // What the answers took is not the notice's: their slots are added.
  const slots = today.length + answers - burst;
  return {
    rooms,
    today: today.length,
    finishMs: Math.max(...today),
    allMs: Math.max(...times),
    ratio: round(Math.max(...today) / (slots * emissionIntervalMs), 4),
    longestWait: round(Math.max(...waits) / emissionIntervalMs, 2),
    over: overBucket(
      left.map(({ at }) => at),
      // A real timer lets a message leave some milliseconds after its token, which moves the bounds of a window by one.
      given ? { ...budget.account, burst: burst + 1 } : budget.account,
    ),
    wrong: rooms - told.size + (notices.length - told.size),
  };
}

const answerTo = (code, puppet) => ({
  ...{ target: contact('zhang-guilan', puppet), content: saying(code) },
  ...{ priority: 1, ignoresQuietHours: true, bundle: null },
});

const seconds = (ms) => `${round(ms / 1_000, 1)} s`;
