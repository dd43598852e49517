import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';

/** A notice to a branch goes to members: who is in one and is none would never hear of it. */
export function checkBranches({ people }: CommunitySheets): readonly FileProblem[] {
  return people.rows.flatMap(({ row, value }) =>
    value?.branch && !value.roles.includes('member')
      ? [problemAt(people, row, 'branch', '只有党员（roles 里有 member）才填')]
      : [],
  );
}
