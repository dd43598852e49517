/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testRunner: '<rootDir>/scripts/jest/circus-runner.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  moduleFileExtensions: ['ts', 'js', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/var/'],
  maxWorkers: 2,
  testTimeout: 20_000,
};
