import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const english = read('README.md');
const chinese = read('README.zh-CN.md');

interface Section {
  readonly level: number;
  readonly title: string;
  readonly text: string;
}

/** From one heading to the next; lines inside a code block are no headings. */
function sectionsOf(text: string): readonly Section[] {
  const sections: { level: number; title: string; text: string }[] = [];
  let isCode = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) isCode = !isCode;
    const [, marks = '', title = ''] = (isCode ? null : /^(#+) +(.+)$/.exec(line)) ?? [];
    if (marks) sections.push({ level: marks.length, title, text: '' });
    const section = sections.at(-1);
    if (section && !marks) section.text += `${line}\n`;
  }
  return sections;
}

const blocksIn = (text: string): readonly string[] => text.match(/```[\s\S]*?```/g) ?? [];
const withoutBlocks = (text: string): string => text.replace(/```[\s\S]*?```/g, '');
const codeIn = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
const targetsIn = (text: string): readonly string[] =>
  [...withoutBlocks(text).matchAll(/\]\(([^)\s]+)\)|<(https?:[^>]+)>/g)]
    .map(([, target, address]) => target ?? address ?? '')
    .filter((target) => !/^README/.test(target))
    .map((target) => target.replace(/^#.*/, '#'));
const numbersIn = (text: string): readonly string[] =>
  withoutBlocks(text)
    .replace(/`[^`\n]+`|\]\([^)\s]+\)|<https?:[^>]+>/g, ' ')
    .match(/\d+(?:[.,:]\d+)*/g) ?? [];

/** Rows of cells, without the line below the head. */
const rowsIn = (text: string): readonly (readonly string[])[] =>
  withoutBlocks(text)
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );

/** Those of the first list that the second lacks, each as often as it lacks it. */
function missing(wanted: readonly string[], given: readonly string[]): readonly string[] {
  const left = [...given];
  return wanted.filter((one) => {
    const index = left.indexOf(one);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const differences = (
  sections: readonly (readonly [Section, Section])[],
  of: (text: string) => readonly string[],
): readonly string[] =>
  sections.flatMap(([one, other]) => [
    ...missing(of(one.text), of(other.text)).map((what) => `${other.title} lacks ${what}`),
    ...missing(of(other.text), of(one.text)).map((what) => `${one.title} lacks ${what}`),
  ]);

describe('README in two languages', () => {
  const [ours, theirs] = [sectionsOf(english), sectionsOf(chinese)];
  const pairs = ours.flatMap((section, index) => {
    const other = theirs[index];
    return other ? [[section, other] as const] : [];
  });

  it('says in its first lines that there is the other one', () => {
    const firstLines = (text: string) => text.split('\n').slice(0, 4).join('\n');
    expect(firstLines(english)).toContain('(README.zh-CN.md)');
    expect(firstLines(chinese)).toContain('(README.md)');
  });

  it('has the same headings in the same order', () => {
    expect(theirs.map(({ level }) => level)).toEqual(ours.map(({ level }) => level));
    expect(ours.length).toBeGreaterThan(10);
  });

  it('has the same blocks to copy, and the same commands, names and words to type in each part', () => {
    expect(blocksIn(chinese)).toEqual(blocksIn(english));
    expect(differences(pairs, codeIn)).toEqual([]);
  });

  it('leads to the same places from each part', () => {
    expect(differences(pairs, targetsIn)).toEqual([]);
  });

  it('has the same tables: as many rows, and what is typed or named in the first column', () => {
    for (const [one, other] of pairs) {
      const [rows, translated] = [rowsIn(one.text), rowsIn(other.text)];
      expect([other.title, translated.map((row) => row.length)]).toEqual([
        other.title,
        rows.map((row) => row.length),
      ]);
      const firstCode = (table: typeof rows) => table.map(([first = '']) => codeIn(first));
      expect(firstCode(translated)).toEqual(firstCode(rows));
    }
  });

  it('has the same settings with the same defaults', () => {
    const settings = (text: string, none: string) =>
      rowsIn(text)
        .filter(([name = '']) => /^`[A-Z][A-Z_]+`$/.test(name))
        .map(([name, value]) => [name, value === none ? null : value]);
    expect(settings(english, 'none').length).toBeGreaterThan(10);
    expect(settings(chinese, '无')).toEqual(settings(english, 'none'));
  });

  it('has every figure of the English one, row by row and part by part', () => {
    const lost = pairs.flatMap(([one, other]) => {
      const translated = rowsIn(other.text);
      return [
        ...missing(numbersIn(one.text), numbersIn(other.text)).map((what) => `${other.title}: ${what}`),
        ...rowsIn(one.text).flatMap((row, index) =>
          missing(numbersIn(row.join(' ')), numbersIn((translated[index] ?? []).join(' '))).map(
            (what) => `${other.title}, row ${index}: ${what}`,
          ),
        ),
      ];
    });
    expect(lost).toEqual([]);
  });
});
