import { noticeNotFound } from '../../core/notices/errors';
import type { Notice } from '../../core/notices/notice';
import type { NoticeRepository } from '../../core/notices/ports';
import { endedSince } from './find-own-task';
import type { StaffCall } from './staff-call';

/** The newest notice of this number, open or ended in the last 30 days. Throws `notices.not-found`. */
export async function findNotice(
  deps: { readonly notices: Pick<NoticeRepository, 'listBySeq'> },
  { grid, at, number }: StaffCall,
): Promise<Notice> {
  const [, seq] = /-N(\d{2,9})$/.exec(number) ?? [];
  if (seq === undefined) throw noticeNotFound();
  const all = await deps.notices.listBySeq(grid.community.id, Number(seq), endedSince(at));
  const found = all.find((notice) => notice.number.label === number);
  if (!found) throw noticeNotFound();
  return found;
}
