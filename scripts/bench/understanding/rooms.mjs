import { readFile } from 'node:fs/promises';
import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';
import { demoGrid } from './demo-grid.mjs';
import { learnedReader } from './learned-reader.mjs';
import { linesOf } from './lines-of.mjs';

const benchmark = async (name) =>
  linesOf(await readFile(inRoot(`data/utterances/benchmark/${name}.jsonl`), 'utf8'));

/** What the group ear would offer help for: never chatter or what is out of scope, and of real faults as many as are clear. */
export async function section() {
  const grid = await demoGrid();
  const { isSureInRoom } = built('server/core/understanding/is-sure-in-room');
  const { wordsOf } = built('bot/pipeline/words-of');
  const { understand } = await learnedReader();
  const isOffered = ({ text }) => {
    const words = wordsOf(text);
    return isSureInRoom(understand(words, { grid }), words);
  };
  const [chatter, outside, single, informal] = await Promise.all(
    ['chatter', 'out-of-scope', 'single', 'informal-requests'].map(benchmark),
  );
  const { allTopicRules } = built('server/core/understanding/topics');
  const faults = new Set(
    allTopicRules()
      .filter(({ requestClass }) => requestClass === 'U' || requestClass === 'G')
      .map(({ id }) => id),
  );
  const others = single.filter(({ topic, also }) => !faults.has(topic) && !faults.has(also));
  const idle = [...chatter, ...outside, ...others];
  const wrong = idle.filter(isOffered);
  const real = [...single, ...informal].filter(({ topic }) => faults.has(topic));
  const heard = real.filter(isOffered);
  return {
    title: '群里的耳朵 · the group ear',
    rows: [
      rowOf('不该问的问了 · offers that should not be', wrong.length, idle.length, {
        floor: 0.02,
        goal: 0.005,
        isLow: true,
      }),
      rowOf('该问的问了 · faults it offers help for', heard.length, real.length, {
        floor: 0.2,
        goal: 0.5,
        isLow: false,
      }),
    ],
    pages: [
      [
        '### The group ear: offers that should not be',
        '',
        ...wrong.map(({ id, text }) => `- ${id} ${text}`),
      ].join('\n'),
    ],
  };
}

function rowOf(what, count, of, { floor, goal, isLow }) {
  const figure = of === 0 ? 0 : count / of;
  const meets = (bar) => (isLow ? figure <= bar : figure >= bar);
  const shown = `${(figure * 100).toFixed(1)} % (${count}/${of})`;
  return { what, figure, shown, floor, goal, isMet: meets(floor), isGoal: meets(goal) };
}
