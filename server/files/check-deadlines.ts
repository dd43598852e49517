import { deadlinePolicy } from '../core/deadlines/policy';
import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';

/** Tables of limits that could not be told apart, and limits of danger and outage that would stand still at night. */
export function checkDeadlines({ deadlines }: CommunitySheets): readonly FileProblem[] {
  const fromOf = new Map<string, number>();
  const versionOf = new Map<number, string>();
  return deadlines.rows.flatMap(({ row, value }) => {
    if (!value) return [];
    const add = (column: string, message: string) => problemAt(deadlines, row, column, message);
    const { version } = value;
    const from = value.from.getTime();
    const ownFrom = fromOf.get(version) ?? from;
    const other = versionOf.get(from) ?? version;
    fromOf.set(version, ownFrom);
    versionOf.set(from, other);
    return [
      ...(version === deadlinePolicy.version
        ? [add('version', `“${version}”是系统自带的版本，请另取一个`)]
        : []),
      ...(ownFrom !== from ? [add('from', '同一版本的开始时间须相同')] : []),
      ...(ownFrom === from && other !== version ? [add('from', `与版本“${other}”是同一时刻`)] : []),
      ...stoppingAtNight(value).map((column) => add(column, 'E、U类日夜计时，只能用分钟或小时')),
    ];
  });
}

type Row = NonNullable<CommunitySheets['deadlines']['rows'][number]['value']>;

function stoppingAtNight(row: Row): readonly string[] {
  if (row.class !== 'E' && row.class !== 'U') return [];
  const { accept, first_contact, update, solve } = row;
  return Object.entries({ accept, first_contact, update, solve })
    .filter(([, limit]) => limit !== null && limit.unit !== 'minutes')
    .map(([column]) => column);
}
