import { round } from '../lib/percentiles.mjs';
import { noneOf, shownAs } from '../lib/rows-of-bars.mjs';
import { makeSchedule } from './make-schedule.mjs';
import { playSchedule } from './play-schedule.mjs';

const shareGoal = 0.95;
const mostNamed = 20;

/** Very many schedules of two processes of one account that are killed, stopped, and whose clocks jump: no window over budget. */
export async function budgets({ smoke, seed, say }) {
  const schedules = smoke ? 60 : 10_000;
  const all = { sent: 0, account: 0, day: 0, kept: 0, room: 0, twice: 0, errors: 0, troubles: 0, long: 0 };
  const calm = { possible: 0, used: 0 };
  const rough = { possible: 0, used: 0 };
  const broken = [];
  for (let nth = 0; nth < schedules; nth += 1) {
    const schedule = makeSchedule(seed + nth);
    const told = await playSchedule(schedule);
    const wrong = told.account + told.day + told.kept + told.room + told.twice + told.errors.length;
    if (wrong > 0) {
      broken.push(schedule.seed);
      if (broken.length <= mostNamed) say(`  broken: --seed ${schedule.seed}`);
    }
    for (const key of ['sent', 'account', 'day', 'kept', 'room', 'twice']) all[key] += told[key];
    all.errors += told.errors.length;
    all.troubles += schedule.troubles.length;
    all.long += schedule.isLong ? 1 : 0;
    const share = told.isCalm ? calm : rough;
    share.possible += told.possible;
    share.used += told.used;
    if ((nth + 1) % 1_000 === 0) say(`  ${nth + 1} schedules, ${broken.length} broken`);
  }
  const shareOf = ({ used, possible }) => round(used / Math.max(1, possible), 3);
  return {
    what: 'two processes of one account with the real sender, store in memory, in true time; kills, restarts, standing still, clocks set by up to a day until the next sample, slow and lost answers',
    size: { schedules, sent: all.sent, troubles: all.troubles, longerThanADay: all.long },
    measures: [
      noneOf('messages over the account’s bucket in any window', all.account),
      noneOf('messages over the day in any 24 hours', all.day),
      noneOf('routine messages that took what is kept for answers and danger', all.kept),
      noneOf('notices over a room’s bucket in any window', all.room),
      noneOf('room messages said twice', all.twice),
      noneOf('errors', all.errors),
      {
        ...shownAs('share of the budget used where enough waits and nothing goes wrong', shareOf(calm)),
        ...{ goal: shareGoal, verdict: verdictOn(shareOf(calm), smoke) },
      },
      shownAs('the same with all that goes wrong', shareOf(rough)),
    ],
    tables: [
      {
        title: 'played',
        head: ['schedules', 'longer than a day', 'troubles', 'messages'],
        rows: [[schedules, all.long, all.troubles, all.sent]],
      },
    ],
  };
}

function verdictOn(share, smoke) {
  if (smoke) return 'shown';
  return share >= shareGoal ? 'goal met' : 'MISSED';
}
