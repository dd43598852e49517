import type { OpenAmongLikeDeps } from '../../../server/core/requests/hot-spots/open-among-like';
import { openAmongLike } from '../../../server/core/requests/hot-spots/open-among-like';
import type { RequestDraft } from '../../../server/core/requests/dialogue-state';
import type { ServiceRequest } from '../../../server/core/requests/service-request';
import type { Turn } from '../../pipeline/turn';

/** Opens every draft; the receipts and assignments come with the requests. */
export async function openDrafts(
  deps: OpenAmongLikeDeps,
  turn: Turn,
  drafts: readonly RequestDraft[],
  options: { readonly toClerk: boolean; readonly unconfirmed?: boolean } = { toClerk: false },
): Promise<readonly ServiceRequest[]> {
  const opened: ServiceRequest[] = [];
  for (const draft of drafts) {
    opened.push(
      await openAmongLike(deps, {
        grid: turn.grid,
        requester: turn.person,
        draft,
        channel: turn.message.channel,
        at: turn.at,
        toClerk: options.toClerk,
        unconfirmed: options.unconfirmed ?? false,
      }),
    );
  }
  return opened;
}
