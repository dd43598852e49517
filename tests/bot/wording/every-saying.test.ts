import { wording } from '../../../bot/wording/render-saying';
import { relayOutbox } from '../../../server/core/outbound/relay-outbox';
import { sendMorningCards } from '../../../server/core/requests/send-morning-cards';
import { taskCardItems } from '../../../server/core/tasks/task-card-items';
import { calendarOf } from '../../support/calendar-of';
import { setUpBot } from '../../support/set-up-bot';
import { rareSayings } from './rare-sayings';
import { callTalk } from './talks/call-talk';
import { clockTalks } from './talks/clock-talks';
import { kindTalks } from './talks/kind-talks';
import { hotSpotTalks } from './talks/hot-spot-talks';
import { leaveTalks } from './talks/leave-talks';
import { noticeTalk } from './talks/notice-talk';
import { placeTalks } from './talks/place-talks';
import { residentTalks } from './talks/resident-talks';
import { sendingTalk } from './talks/sending-talk';
import { sourceTalk } from './talks/source-talk';
import { staffTalks } from './talks/staff-talks';
import { taskTalk } from './talks/task-talk';

const talks = [
  ...hotSpotTalks,
  ...residentTalks,
  ...staffTalks,
  ...leaveTalks,
  ...clockTalks,
  ...kindTalks,
  ...placeTalks,
  taskTalk,
  noticeTalk,
  sourceTalk,
  sendingTalk,
  callTalk,
];

describe('the wording', () => {
  it('has no sentence that nobody ever hears', async () => {
    const said = new Set<string>();
    for (const talk of talks) {
      const bot = await setUpBot();
      for (const line of talk) {
        if (typeof line === 'number') await bot.pass(line);
        else if (line[1] === '(voice)')
          await bot.send({ contactId: line[0], kind: 'voice', text: '', voiceSeconds: 3 });
        else if (line[1].startsWith('[')) await bot.photo(line[0], line[1].slice(1, -1) || null);
        else await bot.say(line[0], line[1]);
      }
      await sendMorningCards(
        {
          ...bot.repositories,
          calendar: calendarOf,
          otherWork: taskCardItems(bot.repositories),
          relay: (id, entries) => relayOutbox({ ...bot, ...bot.repositories }, id, entries),
        },
        bot.grid,
        bot.clock.now(),
      );
      await bot.collect();
      expect(bot.failures).toEqual([]);
      for (const { code } of bot.letters) if (code) said.add(code);
    }
    expect(Object.keys(wording).filter((code) => !said.has(code) && !rareSayings.includes(code))).toEqual([]);
  });
});
