import type { WarningItem } from '../feed-item';
import type { Notice } from '../notice';
import type { NoticeRepository } from '../ports';
import type { FeedRecord } from './feed-record';
import { isAsSevere } from './is-trusted';

export interface WithdrawnBeforeDeps {
  readonly notices: Pick<NoticeRepository, 'listWithdrawn'>;
}

/** The note of what waits because a person withdrew the same. */
export const withdrawnNote = 'withdrawn';

/**
 * The notice with which a person took back what a warning says: of the same event, in one of its areas, as severe or more, and
 * withdrawn after the warning was issued. Null: it is news, or a person has let it pass.
 */
export async function withdrawnBefore(
  { notices }: WithdrawnBeforeDeps,
  { communityId, events }: Pick<FeedRecord, 'communityId' | 'events'>,
  wish: Pick<Notice, 'event' | 'areaIds' | 'severity'>,
  { issuedAt }: Pick<WarningItem, 'issuedAt'>,
): Promise<Notice | null> {
  if (wish.event === null || events.some(({ note }) => note === withdrawnNote)) return null;
  const withdrawn = await notices.listWithdrawn(communityId, issuedAt);
  const isSame = ({ event, areaIds, severity }: Notice): boolean =>
    event === wish.event &&
    isAsSevere(severity, wish.severity) &&
    areaIds.some((id) => wish.areaIds.includes(id));
  return withdrawn.find(isSame) ?? null;
}
