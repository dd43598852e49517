// jest-circus makes one AsyncLocalStorage per test file and never disables it. On Node 20 every promise is then offered to
// each of them, so the last files of a worker run ten times slower than the first. What a file made is disabled after it.
const asyncHooks = require('node:async_hooks');
const { default: circus } = require('jest-circus/runner');

const made = new Set();
const Original = asyncHooks.AsyncLocalStorage;
asyncHooks.AsyncLocalStorage = class extends Original {
  constructor(...options) {
    super(...options);
    made.add(this);
  }
};

module.exports = async function runFile(...args) {
  const before = new Set(made);
  try {
    return await circus(...args);
  } finally {
    for (const storage of made) {
      if (before.has(storage)) continue;
      storage.disable();
      made.delete(storage);
    }
  }
};
