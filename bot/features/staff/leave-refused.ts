import type { Grid } from '../../../server/core/grid/grid';
import type { Saying } from '../../../server/core/outbound/saying';
import { staffName } from '../../../server/core/requests/names';
import type { DomainError } from '../../../server/core/shared/errors';
import { sayOfBot } from '../../wording/bot-sayings';

/** The sentence for a refusal of a deed on leaves; null when it is another's. */
export function sayingOfLeaveRefusal({ code, details }: DomainError, grid: Grid): Saying | null {
  const detail = (name: string): string => {
    const value = details[name];
    return typeof value === 'string' ? value : '';
  };
  switch (code) {
    case 'leaves.past':
      return sayOfBot('refused-leave-past', {});
    case 'leaves.too-long':
      return sayOfBot('refused-leave-long', {});
    case 'leaves.twice':
      return sayOfBot('refused-leave-twice', { from: detail('from'), to: detail('to') });
    case 'leaves.stand-in-self':
      return sayOfBot('refused-leave-self', {});
    case 'leaves.stand-in-away':
      return sayOfBot('refused-leave-away', { name: staffName(grid, detail('standInId')) });
    case 'leaves.nobody-stands-in':
      return sayOfBot('refused-leave-nobody', {
        post: detail('post'),
        names: namesOf(details.awayIds, grid),
      });
    case 'leaves.none':
    case 'leaves.not-on-leave':
      return sayOfBot('refused-leave-none', {});
    case 'leaves.not-stand-in':
      return sayOfBot('refused-leave-other', {});
    case 'leaves.busy':
      return sayOfBot('refused-busy', {});
    default:
      return null;
  }
}

function namesOf(ids: unknown, grid: Grid): readonly string[] {
  if (!Array.isArray(ids)) return [];
  return ids.flatMap((id: unknown) => (typeof id === 'string' ? [staffName(grid, id)] : []));
}
