// Runs one exported function of a TypeScript file in a process of its own: FILE EXPORT ARGUMENTS...
const { transformSync } = require('@swc/core');
const { readFileSync } = require('node:fs');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    filename,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

const [file, name, ...input] = process.argv.slice(2);
require(file)[name](...input);
