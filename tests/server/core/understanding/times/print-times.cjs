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

const { findTimes } = require('../../../../../server/core/understanding/times/find-times.ts');
const { dayRows } = require('./day-rows.ts');
const { spanRows } = require('./span-rows.ts');

const moments = ['2026-06-09T10:00:00', '2026-03-08T02:30:00', '2026-11-01T01:30:00', '2024-02-29T23:59:59'];
const lines = moments.flatMap((moment) =>
  [...dayRows, ...spanRows].map(([words]) => {
    const [found] = findTimes(words, new Date(`${moment}+08:00`));
    return `${moment} ${words} ${found?.from?.toISOString()} ${found?.to?.toISOString()}`;
  }),
);
process.stdout.write(`${new Date(0).getTimezoneOffset()}\n${lines.join('\n')}\n`);
