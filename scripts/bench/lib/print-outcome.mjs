import { writeFileSync } from 'node:fs';

/** The table, then the same as one line of JSON; also into a file when one is named. */
export function printOutcome(outcome, out) {
  const { name, smoke, load, tables, measures, ...rest } = outcome;
  const lines = [``, `${name}${smoke ? ' (smoke size, no verdict on times)' : ''}`];
  for (const { title, head, rows } of tables) lines.push(``, `  ${title}`, ...tableOf(head, rows));
  lines.push('', '  measures');
  lines.push(
    ...tableOf(
      ['', 'value', 'floor', 'goal', 'A/A raw', 'A/A ours', 'verdict'],
      measures.map((it) => [
        it.label,
        it.value,
        it.floor,
        it.goal,
        it.control?.raw ?? '-',
        it.control?.ours ?? '-',
        it.verdict,
      ]),
    ),
  );
  lines.push('', `  load average ${load.before} before, ${load.after} after`);
  const json = JSON.stringify({ bench: name, smoke, load, measures, ...rest });
  process.stdout.write(`${lines.join('\n')}\n${json}\n`);
  if (out !== undefined) writeFileSync(out, `${json}\n`);
}

function tableOf(head, rows) {
  const all = [head, ...rows].map((row) => row.map((cell) => String(cell ?? '')));
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column]))));
  return all.map((row) =>
    `    ${row.map((cell, at) => padded(cell, widths[at], at === 0)).join('  ')}`.trimEnd(),
  );
}

function padded(cell, width, isFirst) {
  const blanks = ' '.repeat(width - widthOf(cell));
  return isFirst ? cell + blanks : blanks + cell;
}

// Chinese characters are two columns wide on a terminal.
const widthOf = (text) => [...text].reduce((sum, char) => sum + (char.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
