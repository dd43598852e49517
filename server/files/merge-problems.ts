import type { FileProblem } from './community-files';

/** One line for each wrong row, in the order of the files given and of their rows. */
export function mergeProblems(
  problems: readonly FileProblem[],
  files: readonly string[],
): readonly FileProblem[] {
  const byRow = new Map<string, FileProblem>();
  for (const problem of problems) {
    const key = `${problem.file}\n${problem.row}`;
    const earlier = byRow.get(key);
    byRow.set(key, earlier ? join(earlier, problem) : problem);
  }
  const rank = (problem: FileProblem) => files.indexOf(problem.file);
  return [...byRow.values()].sort((a, b) => rank(a) - rank(b) || a.row - b.row);
}

function join(first: FileProblem, second: FileProblem): FileProblem {
  // One column wrong twice: the first sentence says why.
  const columns = first.column.split('、');
  if (
    first.row > 0 &&
    second.column !== '' &&
    second.column.split('、').every((column) => columns.includes(column))
  )
    return first;
  return {
    ...first,
    column: [...new Set([first.column, second.column])].filter((column) => column !== '').join('、'),
    message: `${first.message}；${second.message}`,
  };
}
