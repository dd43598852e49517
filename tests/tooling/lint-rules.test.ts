import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../..');

/** Lints texts as if they stood in these files; resolves to the names of the rules that complain, file by file. */
function lint(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const script = `
    import { ESLint } from 'eslint';
    import tseslint from 'typescript-eslint';
    // Texts that are no files have no types: the rules that need them are left out.
    const eslint = new ESLint({ overrideConfig: { ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, project: false } } } });
    const found = {};
    for (const [filePath, text] of Object.entries(JSON.parse(process.env.LINT_TEXTS))) {
      const [result] = await eslint.lintText(text, { filePath });
      found[filePath] = result.messages.map((it) => it.ruleId ?? it.message);
    }
    console.log(JSON.stringify(found));
  `;
  const env = { ...process.env, LINT_TEXTS: JSON.stringify(files) };
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return JSON.parse(output);
}

const layers = ['yimen/layers'];

describe('lint', () => {
  it('complains about an import that its layer must not have', () => {
    const found = lint({
      'server/core/grid/a.ts': `import { x } from '../../store/connect';\nexport const a = x;\n`,
      'server/core/grid/b.ts': `import { x } from '../requests/x';\nexport const a = x;\n`,
      'server/core/deadlines/c.ts': `import { x } from '../guide/x';\nexport const a = x;\n`,
      'server/core/grid/d.ts': `import mongoose from 'mongoose';\nexport const a = mongoose;\n`,
      'server/core/grid/e.ts': `export { readFileSync } from 'node:fs';\n`,
      'server/http/routes/f.ts': `import { x } from '../../platform/redis';\nexport const a = x;\n`,
      'server/store/g.ts': `import { x } from './embedded/storage/x';\nexport const a = x;\n`,
      'bot/features/h.ts': `export const a = () => import('wechaty');\n`,
      'bot/pipeline/i.ts': `import { x } from '../adapter/x';\nexport const a = x;\n`,
      'bot/adapter/j.ts': `import { x } from '../main';\nexport const a = x;\n`,
      'jobs/processors/k.ts': `export * from '../../server/store/connect';\n`,
      'somewhere/l.ts': `import { x } from '../server/main';\nexport const a = x;\n`,
    });
    for (const [file, rules] of Object.entries(found)) expect([file, rules]).toEqual([file, layers]);
  });

  it('is content with imports that the table allows', () => {
    const found = lint({
      'server/core/requests/a.ts': `import { x } from '../grid/x';\nimport dayjs from 'dayjs';\nexport const a = [x, dayjs];\n`,
      'server/http/routes/b.ts': `import type { Health } from '../../platform/health';\nexport type A = Health;\n`,
      'bot/adapter/c.ts': `import { x } from '../pipeline/message';\nimport { y } from 'wechaty';\nexport const a = [x, y];\n`,
      'server/cli/d.ts': `import { x } from '../compose';\nexport const a = x;\n`,
      'bot/main.ts': `import { x } from '../server/store/connect';\nexport const a = x;\n`,
    });
    for (const [file, rules] of Object.entries(found)) expect([file, rules]).toEqual([file, []]);
  });

  it('complains about what our conventions forbid', () => {
    const found = lint({
      'server/core/grid/a.ts': `export const a = () => Date.now();\n`,
      'bot/features/b.ts': `export const a = () => new Date();\n`,
      'server/http/c.ts': `export default 1;\n`,
      'server/http/d.ts': `export const a = (x: unknown) => x as string;\n`,
      'server/http/e.ts': `export const a = (x: any) => x;\n`,
      'server/http/f.ts': `export const a = (x?: string) => x!;\n`,
      'server/http/g.ts': `console.log(1);\n`,
      'server/http/h.ts': `${'// a line\n'.repeat(200)}export const a = 1;\n`,
      'server/http/i.ts': `export const a = [1, 2] as const;\nexport const b = new Date(0);\n`,
    });
    expect(found).toEqual({
      'server/core/grid/a.ts': ['no-restricted-syntax'],
      'bot/features/b.ts': ['no-restricted-syntax'],
      'server/http/c.ts': ['no-restricted-syntax'],
      'server/http/d.ts': ['@typescript-eslint/consistent-type-assertions'],
      'server/http/e.ts': ['@typescript-eslint/no-explicit-any'],
      'server/http/f.ts': ['@typescript-eslint/no-non-null-assertion'],
      'server/http/g.ts': ['no-console'],
      'server/http/h.ts': ['max-lines'],
      'server/http/i.ts': [],
    });
  });
});
