import { everyPattern } from './support/every-pattern';

const LETTERS = 65_536;
const MOST_MS = 50;

/** The words of a pattern, longest first: what its own alternatives are made of. */
function piecesOf({ source }: RegExp): readonly string[] {
  const plain = source
    .replace(/\\[pP]\{[^}]*\}|\\.|\(\?<[A-Za-z]+>|\(\?[:=!]|\(\?<[=!]|\[\^[^\]]*\]/gu, ' ')
    .replace(/\{\d+(?:,\d*)?\}/gu, ' ');
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].sort((one, other) => other.length - one.length);
}

function attacksOn(pattern: RegExp): readonly string[] {
  const pieces = piecesOf(pattern);
  const some = [...pieces.slice(0, 4), ...pieces.slice(-4)];
  const seeds = [
    ...some,
    ...some.map((piece) => piece.slice(0, 1)),
    pieces.join(''),
    pieces.slice(0, 40).join(','),
    [...pieces].reverse().join(''),
    ...['没有没有', '3栋2单元', '1-', '一', 'a', ' ', ',', '。', '!'],
  ];
  return [...new Set(seeds)]
    .filter((seed) => seed !== '')
    .map((seed) => seed.repeat(Math.ceil(LETTERS / seed.length)).slice(0, LETTERS));
}

/** Milliseconds of the processor: what else the machine does is no pattern's fault. */
function timeOf(pattern: RegExp, text: string): number {
  const isRepeated = pattern.flags.includes('g');
  const start = process.cpuUsage();
  pattern.lastIndex = 0;
  if (isRepeated) text.replace(pattern, '');
  else pattern.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least of three: the first may pay for what was compiled or thrown away meanwhile. */
const leastTimeOf = (pattern: RegExp, text: string): number =>
  Math.min(timeOf(pattern, text), timeOf(pattern, text), timeOf(pattern, text));

/** Twice the text takes twice the time; four times it when each letter is looked at from each other one. */
const MOST_GROWTH = 3;

/** Null when it is quick; on a slow machine, when its time at least grows no faster than the text. */
function slownessOf(pattern: RegExp, text: string): number | null {
  if (timeOf(pattern, text) <= MOST_MS) return null;
  const whole = leastTimeOf(pattern, text);
  const half = leastTimeOf(pattern, text.slice(0, LETTERS / 2));
  return whole <= MOST_MS || (whole < 4 * MOST_MS && whole <= MOST_GROWTH * half) ? null : whole;
}

test('no pattern of the understanding takes long over 64 kB of its own words', () => {
  const patterns = everyPattern((load) => {
    for (const [file, name] of [
      ['create-rule-understanding', 'createRuleUnderstanding'],
      ['is-request/read-signs', 'createReadSigns'],
      ['fold-spelling', 'createFoldSpelling'],
    ] as const) {
      const create = load(file)[name];
      if (typeof create === 'function') create();
    }
  });
  expect(patterns.length).toBeGreaterThan(100);
  const slow = patterns.flatMap(({ file, pattern }) =>
    attacksOn(pattern).flatMap((text) => {
      const ms = slownessOf(pattern, text);
      return ms === null
        ? []
        : [`${file}: ${Math.round(ms)} ms over ${text.slice(0, 12)}… ${pattern.source.slice(0, 60)}`];
    }),
  );
  expect(slow).toEqual([]);
}, 180_000);
