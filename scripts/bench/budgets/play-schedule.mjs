import { saying } from '../sending/drafts.mjs';
import { contact, openSendingWorld } from '../sending/sending-world.mjs';
import { overBucket, overDay } from '../sending/windows.mjs';
import { promisedRoom } from './make-schedule.mjs';

const minuteMs = 60_000;
const rooms = ['jia', 'yi', 'bing'];
const people = ['zhang-guilan', 'wang-fang', 'li-qiang', 'chen-jie'];

/** Plays it with two processes of the account, and looks at what left. */
export async function playSchedule(schedule) {
  const { budget, seed, isSlow, times } = schedule;
  const answers = [];
  const world = openSendingWorld({
    ...{ seed, budget, times, clockErrorMs: 400 },
    latencyMs: () => latencyMs(world.random, isSlow),
    answerOf: () => answers.shift() ?? null,
  });
  const { time } = world;
  const begunAt = time.now();
  const senders = [world.startSender(), world.startSender()];
  for (const demand of schedule.demands)
    time.after(demand.at, () => void world.put(draftsOf(world, demand)).catch(world.onError));
  for (const trouble of schedule.troubles)
    time.after(trouble.at, () => happen(world, senders, answers, trouble));
  if (schedule.isLong) expireEachMinute(world, begunAt + schedule.lengthMs);
  await time.runUntil(begunAt + schedule.lengthMs);
  return { ...judge(world), ...shareOf(schedule, world), errors: world.errors };
}

const latencyMs = (random, isSlow) =>
  Math.floor(isSlow && random() < 0.2 ? random() * 8_000 : 5 + random() * 300);

let made = 0;

/** The first letter of its words says what it is: a notice to a room, or to a person of this priority. */
function draftsOf({ random, time }, { count, livesMs }) {
  const oneOf = (items) => items[Math.floor(random() * items.length)];
  return Array.from({ length: count }, () => {
    const isRoom = random() < 0.25;
    const priority = isRoom ? oneOf([2, 3, 4]) : oneOf([1, 2, 3, 3, 4, 4]);
    const code = `${isRoom ? 'room' : 'person'}/${priority}/${(made += 1)}`;
    return {
      target: isRoom ? { kind: 'room', roomId: oneOf(rooms) } : contact(oneOf(people)),
      ...{ content: saying(code), priority, ignoresQuietHours: true, bundle: null },
      ...(livesMs && { expiresAt: new Date(time.now() + livesMs) }),
    };
  });
}

function happen(world, senders, answers, { kind, who, forMs, byMs }) {
  const sender = senders[who];
  const startAgain = () => {
    senders[who] = world.startSender();
  };
  if (kind === 'kill') {
    sender.kill();
    world.time.after(forMs, startAgain);
  } else if (kind === 'stop') void sender.stop().then(() => world.time.after(forMs, startAgain));
  else if (kind === 'stand-still') sender.stopFor(forMs);
  else if (kind === 'clock') {
    sender.setClockBy(byMs);
    world.time.after(forMs, () => sender.sampleClock());
  } else if (kind === 'throttled') answers.push({ kind: 'not-sent', reason: 'throttled' });
  else answers.push({ kind: 'unknown' });
}

function expireEachMinute(world, endMs) {
  const { time, repositories, communityId, clock } = world;
  const look = () => {
    void repositories.outbound.expire(communityId, clock.now());
    if (time.now() + minuteMs < endMs) time.after(minuteMs, look);
  };
  look();
}

function judge({ left, budget }) {
  const sorted = left.toSorted((one, other) => one.at - other.at);
  const times = sorted.map(({ at }) => at);
  const isUrgent = ({ text }) => /\/[12]\//.test(text);
  const { day } = budget;
  const notices = (room) => sorted.filter((it) => it.to.roomId === room && !isUrgent(it)).map(({ at }) => at);
  const inRooms = sorted.filter(({ text }) => text.startsWith('room')).map(({ text }) => text);
  return {
    sent: left.length,
    account: overBucket(times, budget.account),
    day: day ? overDay(times, () => day.most) : 0,
    kept: day ? overDay(times, (index) => day.most - (isUrgent(sorted[index]) ? 0 : day.kept)) : 0,
    room: rooms.reduce((sum, room) => sum + overBucket(notices(room), promisedRoom(budget)), 0),
    twice: inRooms.length - new Set(inRooms).size,
  };
}

/** What was said of what might have been, where enough was asked, by an account that may say two at once as ours may. */
function shareOf({ isSaturated, isSlow, troubles, lengthMs, budget }, { left }) {
  const { burst, emissionIntervalMs } = budget.account;
  if (!isSaturated || isSlow || burst < 2) return { possible: 0, used: 0, isCalm: false };
  const possible = Math.min(burst + Math.floor(lengthMs / emissionIntervalMs), budget.day?.most ?? Infinity);
  return { possible, used: left.length, isCalm: troubles.length === 0 };
}
