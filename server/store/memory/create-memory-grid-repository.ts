import type { Grid } from '../../core/grid/grid';
import { noCommunity } from '../../core/grid/no-community';
import type { GridRepository } from '../../core/grid/ports';
import { isStaff } from '../../core/people/person';
import { answer } from './answer';
import { by } from './compare';
import type { MemoryTables } from './memory-tables';

export function createMemoryGridRepository(
  tables: Pick<MemoryTables, 'communities' | 'people'>,
): GridRepository {
  return {
    load: (communityId) =>
      answer((): Grid => {
        const files = tables.communities.get(communityId);
        if (!files) throw noCommunity(communityId);
        const holders = holdersOf(files.grid);
        const staff = [...tables.people.values()]
          .map(({ value }) => value)
          .filter((person) => person.communityId === communityId)
          .filter((person) => isStaff(person) || holders.has(person.id))
          .sort(by((person) => person.id));
        return { ...files.grid, staff };
      }),
  };
}

const holdersOf = ({ posts }: Grid) =>
  new Set(posts.flatMap((post) => (post.bId === null ? [post.aId] : [post.aId, post.bId])));
