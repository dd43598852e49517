import { spokenNames } from '../core/guide/find-service';
import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';

const mostServices = 500;

/** A name that means two services would never find either of them. */
export function checkServices({ services }: CommunitySheets): readonly FileProblem[] {
  const firstRows = new Map<string, number>();
  const problems = services.rows.flatMap(({ row, value }) => {
    if (!value) return [];
    const taken = spokenNames(value).flatMap((words, index) => {
      const first = firstRows.get(words);
      firstRows.set(words, first ?? row);
      if (first === undefined) return [];
      return [index === 0 ? { column: 'name', words, first } : { column: 'aliases', words, first }];
    });
    return taken.map(({ column, words, first }) =>
      problemAt(
        services,
        row,
        column,
        first === row ? `叫法“${words}”写了两遍` : `叫法“${words}”已指第${first}行的事项`,
      ),
    );
  });
  const extra = services.rows[mostServices];
  return extra ? [...problems, problemAt(services, extra.row, '', `最多${mostServices}个事项`)] : problems;
}
