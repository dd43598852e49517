import { endCalls, type EndCallsDeps } from '../calls/end-calls';
import { sayOfCall } from '../calls/sayings';
import type { Due } from '../deadlines/due';
import type { Grid } from '../grid/grid';
import type { Saying } from '../outbound/saying';
import type { Notice } from './notice';
import { subjectOf } from './open-calls';
import type { NoticeRepository } from './ports';

export interface EndNoticeCallsDeps extends EndCallsDeps {
  readonly notices: Pick<NoticeRepository, 'find'>;
}

/**
 * A warning was withdrawn, cancelled or superseded: all who were asked hear it, unless the one in its place asks them anew. Run
 * again: nothing.
 */
export async function endNoticeCalls(
  deps: EndNoticeCallsDeps,
  due: Due,
  grid: Grid,
  now: Date,
): Promise<void> {
  const notice = await deps.notices.find(due.subject.id);
  if (!notice || notice.endedAt === null) return;
  const cause = { causeId: due.id, byId: 'system', channel: 'clock', at: now };
  await endCalls(deps, grid, { subjectId: notice.id, cause, saying: await sayingFor(deps, notice) });
}

async function sayingFor(deps: EndNoticeCallsDeps, notice: Notice): Promise<Saying | null> {
  const about = subjectOf(notice);
  if (!about) return null;
  const { label, severity, event } = about;
  const said = { number: label, severity, event };
  if (notice.state !== 'superseded') {
    const why = notice.state === 'cancelled' ? 'cancelled' : 'withdrawn';
    return sayOfCall('call-over', { ...said, why, instead: null });
  }
  const causeId = notice.events.find(({ kind }) => kind === 'superseded')?.causeId ?? '';
  const newer = await deps.notices.find(causeId);
  if (newer && subjectOf(newer)) return null;
  return sayOfCall('call-over', { ...said, why: 'superseded', instead: newer?.number.label ?? null });
}
