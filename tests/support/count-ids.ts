import type { NewId } from '../../server/core/shared/new-id';

/** Ids in order of making, as ULIDs are. */
export function countIds(prefix = 'id'): NewId {
  let made = 0;
  return () => {
    made += 1;
    return `${prefix}-${String(made).padStart(8, '0')}`;
  };
}
