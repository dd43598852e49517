import { readFileSync } from 'node:fs';
import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';

/** Whether a text is danger, and whether it is a request, as the bot judges it before it looks for a kind. */
export async function talkJudge() {
  const { loadLearnedReaders } = built('server/files/models/load-learned-readers');
  const { findDanger } = built('server/core/understanding/find-danger');
  const { createFoldSpelling } = built('server/core/understanding/fold-spelling');
  const { normaliseText } = built('server/core/shared/normalise-text');
  const { hearDanger, isRequest } = await loadLearnedReaders(inRoot('data/models'));
  const fold = createFoldSpelling();
  return (text) => {
    const folded = fold(normaliseText(text.slice(0, 4000)).slice(0, 2000));
    const danger = findDanger(folded);
    const heard = danger ?? hearDanger(folded);
    return {
      danger: heard,
      isNamed: danger !== null,
      isRequest: heard !== null || isRequest(folded).isRequest,
    };
  };
}

/** The two sets of talk that asks for nothing. */
export const TALK_SETS = [
  { name: 'SMS', file: 'negatives/nus-sms-zh-dev.jsonl' },
  { name: 'Weibo', file: 'negatives/weibo-chat-lccc-toy-dev.jsonl' },
];

/** Lines of JSON; a file of ours when `file` is no absolute path. */
export function linesOfJson(file) {
  return readFileSync(file.startsWith('/') ? file : inRoot(file), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** A share that is better the smaller it is, as a row of the report. */
export function missRow(what, count, of, floor, goal) {
  const figure = of === 0 ? 0 : count / of;
  const shown = `${(figure * 100).toFixed(2)} % (${count} of ${of})`;
  return { what, figure, shown, floor, goal, isMet: figure < floor, isGoal: figure < goal };
}
