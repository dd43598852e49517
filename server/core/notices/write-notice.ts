import type { Grid } from '../grid/grid';
import type { Cause } from '../outbound/change-record';
import type { Person } from '../people/person';
import { approvalsOf, insertNotice, planOf, type WriteNoticeDeps } from './insert-notice';
import type { Notice } from './notice';
import type { NoticePlan, NoticeWish } from './plan-notice';
import { findOlder, wasRead } from './supersede-notice';
import { checkWriter, isSecretary, reviewerOf } from './who-may';

export interface WriteNoticeInput {
  readonly grid: Grid;
  readonly writer: Person;
  readonly wish: NoticeWish;
  /** The message the preview was made from: confirming it again finds the notice. */
  readonly sourceKey: string;
  /** The notice that it corrects (更正); absent: none. */
  readonly supersedesId?: string | null;
  readonly cause: Cause;
}

export type PreviewNoticeDeps = Omit<WriteNoticeDeps, 'relay'>;

export interface NoticePreview extends NoticePlan {
  readonly approvalsNeeded: Notice['approvalsNeeded'];
  /** Who reads it first; null: nobody, the writer is the secretary. */
  readonly reviewerId: string | null;
  /** What it corrects; null: nothing. */
  readonly older: Notice | null;
}

/**
 * What would become of it; nothing is written. Throws `notices.not-writer`, what `planNotice` throws, `notices.nobody-reviews`,
 * and of what it corrects `notices.not-found`, `notices.ended`.
 */
export async function previewNotice(
  deps: PreviewNoticeDeps,
  { grid, writer, wish, supersedesId = null, cause }: Omit<WriteNoticeInput, 'sourceKey'>,
): Promise<NoticePreview> {
  checkWriter(writer);
  const older = await findOlder(deps, supersedesId, true, cause.at);
  const input = { grid, wish, by: { kind: 'person' as const, person: writer }, cause };
  const trusted = isSecretary(writer);
  const plan = await planOf(deps, { ...input, trusted, replaces: wasRead(older) });
  const approvalsNeeded = approvalsOf({ ...input, trusted }, plan);
  const written = { byId: writer.id, approvedByIds: [], approvalsNeeded };
  const reviewerId = approvalsNeeded === 0 ? null : reviewerOf(grid, written, cause.at);
  return { ...plan, approvalsNeeded, reviewerId, older };
}

/** Writes what was previewed: the secretary's own is approved by it, a clerk's goes to the secretary. Throws what the preview throws. */
export function writeNotice(deps: WriteNoticeDeps, input: WriteNoticeInput): Promise<Notice> {
  const { grid, writer, wish, sourceKey, supersedesId = null, cause } = input;
  checkWriter(writer);
  return insertNotice(deps, {
    ...{ grid, sourceKey, wish, cause, supersedesId, sources: [] },
    by: { kind: 'person', person: writer },
    trusted: isSecretary(writer),
  });
}
