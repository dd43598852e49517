import { inRoot } from '../lib/root.mjs';
import { runTool } from '../lib/run.mjs';

const journey = 'tests/journeys/thousand-messages.test.ts';

/** 1,000 messages, each delivered 10 times, 8 at a time, to two bots on one store: the test of that name, with its figures. */
export async function duplicates() {
  const env = { ...process.env, TZ: 'UTC' };
  const { code, output } = await runTool(inRoot('node_modules/jest/bin/jest.js'), [journey], {
    env,
    label: 'jest',
  });
  const line = /^1,000 messages: (\{.*\})$/m.exec(output);
  if (code !== 0 || line === null) throw new Error(output);
  const figures = JSON.parse(line[1]);
  return { rows: Object.entries(figures).map(([name, value]) => [name, String(value)]), figures };
}
