import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import { layerRule } from './scripts/lint/layer-rule.mjs';

const typescript = ['**/*.ts', '**/*.tsx'];
const tests = ['tests/**'];
const plain = ['**/*.mjs', '**/*.cjs', '**/*.js'];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'No default exports: a file is named after its one export.',
};
const noOwnTime = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from the Clock in deps.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time comes from the Clock in deps.',
  },
];

export default tseslint.config(
  { ignores: ['build/', 'var/', 'node_modules/', 'coverage/'] },
  {
    files: typescript,
    extends: [...tseslint.configs.recommendedTypeChecked, prettier],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { yimen: { rules: { layers: layerRule } } },
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      'yimen/layers': 'error',
      'max-lines': ['error', { max: 200, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A deed behind a port is async whether or not this one waits for anything.
      '@typescript-eslint/require-await': 'off',
      // Our objects are made by functions and never use `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['server/core/**/*.ts', 'jobs/**/*.ts', 'bot/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...noOwnTime] },
  },
  { files: ['server/supervisor/**', 'server/cli/**'], rules: { 'no-console': 'off' } },
  {
    files: ['server/web/**/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: tests,
    rules: {
      '@typescript-eslint/consistent-type-assertions': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: plain, rules: { 'max-lines': ['error', 200] } },
);
