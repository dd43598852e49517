// Started as a process of its own, because the time zone of a running one cannot be changed reliably.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const { computeClocks } = require('../../../../server/core/deadlines/compute-clocks.ts');
const { deadlinePolicy } = require('../../../../server/core/deadlines/policy.ts');
const { toShanghaiIso } = require('../../../../server/core/shared/shanghai-time.ts');
const { aCalendar } = require('./a-calendar.ts');
const { aHistory, clocksAt, standOf, stepsOf } = require('./a-history.ts');

const calendar = aCalendar();
const openings = ['2026-06-09T07:42:00', '2026-06-16T23:59:59', '2026-03-08T02:30:00', '2026-11-01T01:30:00'];
const lines = openings.flatMap((opening) =>
  ['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'].map((requestClass) => {
    const openedAt = new Date(`${opening}+08:00`);
    const clocks = computeClocks({ requestClass, openedAt, calendar, policy: deadlinePolicy });
    return `${requestClass} ${opening} ${toShanghaiIso(clocks.acceptDueAt)} ${toShanghaiIso(clocks.solveDueAt)}`;
  }),
);
const lives = [
  ['opened 2026-06-09 07:42'],
  ['opened 2026-06-09 07:42', 'contacted 2026-06-09 09:05', 'paused 2026-06-10 10:00'],
  ['opened 2026-06-09 07:42', 'extended 2026-06-12 10:00 until 2026-06-18 17:30'],
  ['opened 2026-06-09 07:42', 'claimed-solved 2026-06-10 10:00', 'reopened 2026-06-12 10:00'],
];
const readings = lives.flatMap((life) =>
  ['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'].map((requestClass) => {
    const { accept, firstContact, update, solve } = clocksAt(
      aHistory(requestClass, life),
      '2026-06-12 10:00',
    );
    const clocks = [accept, firstContact, update, solve].flatMap((reading) => [
      standOf(reading),
      ...stepsOf(reading),
    ]);
    return `${requestClass} ${life.join(', ')}: ${clocks.join(', ')}`;
  }),
);
lines.push(...readings);
process.stdout.write(`${new Date(0).getTimezoneOffset()}\n${lines.join('\n')}\n`);
