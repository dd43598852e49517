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

const calendar = aCalendar();
const openings = ['2026-06-09T07:42:00', '2026-06-16T23:59:59', '2026-03-08T02:30:00', '2026-11-01T01:30:00'];
const lines = openings.flatMap((opening) =>
  ['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'].map((requestClass) => {
    const openedAt = new Date(`${opening}+08:00`);
    const clocks = computeClocks({ requestClass, openedAt, calendar, policy: deadlinePolicy });
    return `${requestClass} ${opening} ${toShanghaiIso(clocks.acceptDueAt)} ${toShanghaiIso(clocks.solveDueAt)}`;
  }),
);
process.stdout.write(`${new Date(0).getTimezoneOffset()}\n${lines.join('\n')}\n`);
