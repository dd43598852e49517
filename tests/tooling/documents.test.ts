import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { settingHelp, settingsSchema } from '../../server/platform/settings';

const root = resolve(__dirname, '../..');
const skipped = ['node_modules', 'build', 'var', 'coverage', '.git'];

function markdownBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.includes(entry.name) ? [] : markdownBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const documents = markdownBelow(root).map((path) => ({
  path,
  name: relative(root, path),
  text: readFileSync(path, 'utf8'),
}));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));

const commandOf = (script: string) =>
  ['start', 'test'].includes(script) ? `npm ${script}` : `npm run ${script}`;
const isHook = (script: string) => /^(?:pre|post)/.test(script);

/** Where the links of a document lead, without those to other sites. */
function linksIn(text: string): readonly string[] {
  const withoutCode = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
  const targets = [...withoutCode.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

/** The words of a heading as they stand in an address. */
function anchorsIn(text: string): readonly string[] {
  const headings = [...text.matchAll(/^#+ +(.+)$/gm)].map(([, words = '']) => words);
  return headings.map((words) =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the documents', () => {
  it('are all there, with the licence and the notice', () => {
    const wanted = [
      'README.md',
      'CONTRIBUTING.md',
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE',
      '.env.example',
    ].concat(['architecture', 'processes', 'chat', 'community-files'].map((name) => `docs/${name}.md`));
    expect(wanted.filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });

  it('are all reached from README', () => {
    const linked = linksIn(readme).map((target) => target.split('#')[0]);
    const others = documents.map(({ name }) => name).filter((name) => !/^README[.\w-]*\.md$/.test(name));
    expect([...others, 'LICENSE', 'NOTICE'].filter((name) => !linked.includes(name))).toEqual([]);
  });

  it('link to files and headings that exist', () => {
    const broken = documents.flatMap(({ path, name, text }) =>
      linksIn(text)
        .filter((target) => {
          const [file = '', anchor] = target.split('#');
          const goal = file === '' ? path : resolve(dirname(path), file);
          if (!existsSync(goal)) return true;
          return anchor !== undefined && !anchorsIn(readFileSync(goal, 'utf8')).includes(anchor);
        })
        .map((target) => `${name}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('name only commands that package.json has', () => {
    const unknown = documents.flatMap(({ name, text }) =>
      [...text.matchAll(/npm run (?:--\S+ )*([a-z][\w:-]*)/g)]
        .map(([, script = '']) => script)
        .filter((script) => !(script in scripts))
        .map((script) => `${name}: ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  it('hold no path of a machine', () => {
    const machine = /(?:^|[\s"'`(=])\/(?:home|root|work|Users|tmp|mnt)\//m;
    expect(documents.filter(({ text }) => machine.test(text)).map(({ name }) => name)).toEqual([]);
  });
});

describe('README', () => {
  it('names every command that people use', () => {
    const used = Object.keys(scripts).filter((script) => !isHook(script));
    expect(used.filter((script) => !readme.includes(`\`${commandOf(script)}`))).toEqual([]);
  });

  it('has a row for every setting, with its default, and for no other', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z][A-Z_]+)` \| ([^|]+) \|/gm)].map(
      ([, name, value = '']) => `${name}: ${value.replaceAll('`', '').trim()}`,
    );
    const settings = Object.entries(settingsSchema.shape).map(([name, schema]) => {
      const fallback = schema.safeParse(undefined).data;
      return `${name}: ${fallback === undefined ? 'none' : String(fallback)}`;
    });
    expect(rows).toEqual(settings);
    expect(Object.values(settingsSchema.shape).every((schema) => settingHelp.has(schema))).toBe(true);
  });

  it('names every scenario folder, community file and verb that it sends people to', () => {
    const paths = [...readme.matchAll(/`((?:demo|data|docs|server|bot|jobs|scripts)\/[\w./-]+)`/g)];
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.map(([, path = '']) => path).filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
