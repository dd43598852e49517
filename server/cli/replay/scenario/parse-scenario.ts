import { checkNames, type KnownNames } from './check-names';
import { check, readLine, readObject } from './read-line';
import { ScenarioError } from './scenario-error';
import { header, type Scenario, type ScenarioLine } from './scenario-lines';

/** Reads a scenario file as a whole before anything is played. Throws `ScenarioError` for the first line that is wrong. */
export function parseScenario(text: string, known: KnownNames): Scenario {
  const rows = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((words, index) => ({ line: index + 1, words: words.trim() }))
    .filter(({ words }) => words !== '');
  const [first, ...others] = rows;
  if (!first) throw new ScenarioError(1, '空文件');
  const head = readObject(first.line, first.words);
  if (!('scenario' in head)) throw new ScenarioError(first.line, '第一行要写 scenario 和 start');
  const { scenario, start } = check(first.line, header, head);
  const lines = others.map(({ line, words }) => {
    const read = readLine(line, readObject(line, words));
    checkNames(read, known);
    return read;
  });
  checkTimes(start, lines);
  return { name: scenario, start, lines };
}

function checkTimes(start: Date, lines: readonly ScenarioLine[]): void {
  let last = start;
  for (const line of lines) {
    const at = timeOf(line);
    if (!at) continue;
    if (at < last) throw new ScenarioError(line.line, '时间比前面的行早');
    last = at;
  }
}

/** The moment a line moves the clock to; null for an expectation. */
export function timeOf(line: ScenarioLine): Date | null {
  if (line.kind === 'until') return line.until;
  return 'at' in line ? line.at : null;
}
