// `npm run measure -- NAME`: measures the built program on this machine; a small table, then one line of JSON.
import { loadavg } from 'node:os';
import { inRoot } from './lib/root.mjs';
import { runTool } from './lib/run.mjs';

// Loaded only when asked for, because a fresh clone has no packages yet.
const measures = {
  latency: async () => (await import('./measure/latency.mjs')).latency(),
  start: async () => (await import('./measure/start.mjs')).start(),
  memory: async () => (await import('./measure/memory.mjs')).memory(),
  coverage: async () => (await import('./measure/coverage.mjs')).coverage(),
  duplicates: async () => (await import('./measure/duplicates.mjs')).duplicates(),
  'red-warning': async () => (await import('./measure/red-warning.mjs')).redWarning(),
};
const name = process.argv[2] ?? '';
const measure = Object.hasOwn(measures, name) ? measures[name] : null;
if (measure === null) {
  process.stdout.write(`usage: npm run measure -- ${Object.keys(measures).join('|')}\n`);
  process.exit(1);
}

// What is missing is installed and built before the clock runs.
const setUp = await runTool(inRoot('scripts/set-up.mjs'), ['start'], { show: true, beat: false });
if (setUp.code !== 0) process.exit(setUp.code);
const load = loadavg()[0].toFixed(1);
const { rows, figures } = await measure();
const width = Math.max(...rows.map(([label]) => label.length));
process.stdout.write(`\n${name}  (load average before: ${load})\n`);
for (const [label, value] of rows) process.stdout.write(`  ${label.padEnd(width)}  ${value}\n`);
process.stdout.write(`${JSON.stringify({ measure: name, load: Number(load), ...figures })}\n`);
