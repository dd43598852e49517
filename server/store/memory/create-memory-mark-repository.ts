import type { MarkRepository } from '../../core/shared/marks';
import { answer } from './answer';

export function createMemoryMarkRepository(): MarkRepository {
  const marks = new Set<string>();
  return {
    put: (communityId, name) =>
      answer(() => {
        const key = JSON.stringify([communityId, name]);
        if (marks.has(key)) return false;
        marks.add(key);
        return true;
      }),
  };
}
