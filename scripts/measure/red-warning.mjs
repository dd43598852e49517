import { built } from '../bench/lib/built.mjs';
import { inRoot } from '../lib/root.mjs';
import { runWarning } from './red-warning-run.mjs';

const runs = 20;
const size = { areas: 5, rooms: 5, people: 60, silent: 0.25 };
/** Told besides, without a floor. */
const manyRooms = 200;
const crowdedRuns = 3;
const mostMinutes = 10;
const mostToRoomS = 60;

/** A red warning for 60 responsible people: until 95 % have answered or are on the phone list, by the budget of the account. */
export async function redWarning() {
  const { createWorkingCalendar } = built('server/core/deadlines/working-calendar');
  const { loadYearFiles } = built('server/files/load-year-files');
  const calendar = createWorkingCalendar({
    years: await loadYearFiles(inRoot('data/calendar')),
    exceptions: [],
  });
  const web = await many(size, runs, 'web-chat', calendar);
  const personal = await many(size, runs, 'personal-wechat', calendar);
  const crowded = await many({ ...size, rooms: manyRooms }, crowdedRuns, 'personal-wechat', calendar);
  const both = (of) => `${of(web)} | ${of(personal)}`;
  const yes = (ok) => (ok ? 'yes' : 'NO');
  return {
    rows: [
      ['areas, people who have to answer', `${size.areas}, ${size.people}`],
      ['never answer', `${size.silent * 100} %`],
      ['runs', String(runs)],
      ['', 'web chat | personal account'],
      ['95 % answered or on the list, worst (min)', both(({ worst }) => worst)],
      ['95 % answered or on the list, middle (min)', both(({ middle }) => middle)],
      ['all of them, worst (min)', both(({ all }) => all)],
      ['last one asked after, worst (s)', both(({ lastAsked }) => lastAsked)],
      ['first room after, worst (s)', both(({ firstRoom }) => firstRoom)],
      ['last room after, worst (s)', both(({ lastRoom }) => lastRoom)],
      ['telephoned, middle', both(({ listed }) => listed)],
      ['cards to the duty officer, worst', both(({ cards }) => cards)],
      [
        `${manyRooms} rooms, personal account, ${crowdedRuns} runs: last one asked after, worst (s)`,
        String(crowded.lastAsked),
      ],
      ['  95 % answered or on the list, worst (min)', String(crowded.worst)],
      ['  rooms told within 40 min, fewest', String(crowded.rooms)],
      ['  last of these after, worst (s)', String(crowded.lastRoom)],
      ['asked twice', both(({ twice }) => twice)],
      ['not asked in chat', both(({ notAsked }) => notAsked)],
      [`web chat: 95 % within ${mostMinutes} min`, yes(web.worst <= mostMinutes)],
      [`first room within ${mostToRoomS} s`, yes(Math.max(web.firstRoom, personal.firstRoom) <= mostToRoomS)],
      ['nobody asked twice', yes(web.twice + personal.twice === 0)],
    ],
    figures: { ...size, runs, web, personal, manyRooms, crowded },
  };
}

async function many(town, runs, puppet, calendar) {
  const results = [];
  for (let seed = 1; seed <= runs; seed += 1)
    results.push(await runWarning({ ...town, seed, puppet, calendar }));
  const worst = (of) => Math.max(...results.map((result) => of(result) ?? Infinity));
  const middle = (of) => results.map(of).sort((a, b) => a - b)[Math.floor(runs / 2)];
  return {
    worst: minutes(worst(({ settled95Ms }) => settled95Ms)),
    middle: minutes(middle(({ settled95Ms }) => settled95Ms)),
    all: minutes(worst(({ settledAllMs }) => settledAllMs)),
    lastAsked: seconds(worst(({ lastAskedMs }) => lastAskedMs)),
    firstRoom: seconds(worst(({ firstRoomMs }) => firstRoomMs)),
    lastRoom: seconds(worst(({ lastRoomMs }) => lastRoomMs)),
    rooms: Math.min(...results.map(({ rooms }) => rooms)),
    listed: middle(({ listed }) => listed),
    cards: worst(({ cards }) => cards),
    twice: results.reduce((sum, { twice }) => sum + twice, 0),
    notAsked: results.reduce((sum, { notAsked }) => sum + notAsked, 0),
  };
}

const minutes = (ms) => Math.round(ms / 6_000) / 10;
const seconds = (ms) => Math.round(ms / 100) / 10;
