import type { Grid } from '../grid/grid';
import type { QuietHours } from '../outbound/quiet-hours';
import { DomainError } from '../shared/errors';
import { addDays, atShanghai, shanghaiDate } from '../shared/shanghai-time';
import { audienceOf, type Audience, type AudienceDeps } from './audience';
import { checkRoomDay, checkWritten } from './check-notice';
import { goesOutAt, nextMark } from './going-out';
import type { Notice } from './notice';
import type { NoticeRepository } from './ports';

export interface PlanNoticeDeps extends AudienceDeps {
  readonly notices: Pick<NoticeRepository, 'listGoingOut'>;
  /** Left out: the usual ones. Null: none, where nobody's phone rings. */
  readonly quietHours?: QuietHours | null;
}

export type NoticeWish = Pick<
  Notice,
  'column' | 'severity' | 'title' | 'text' | 'areaIds' | 'audience' | 'event' | 'validUntil'
>;

export interface NoticePlan extends Audience {
  /** As it goes out. */
  readonly wish: NoticeWish;
  readonly goesOutAt: Date;
}

export interface PlanNoticeInput {
  readonly grid: Grid;
  readonly wish: NoticeWish;
  readonly now: Date;
  /** It stands in the place of one that people have read: like a withdrawal it is not counted. */
  readonly replaces: boolean;
}

/**
 * What would become of it if it were approved now. Throws `notices.empty`, `notices.too-long`, `notices.end-in-past`,
 * `notices.end-too-far`, `notices.end-too-soon`, `notices.nobody-there`, `notices.nobody-reads`, `notices.room-full`.
 */
export async function planNotice(deps: PlanNoticeDeps, input: PlanNoticeInput): Promise<NoticePlan> {
  const plan = await planAt(deps, input, false);
  if (!input.replaces) await checkRooms(deps, input.grid, plan);
  return plan;
}

async function planAt(
  deps: PlanNoticeDeps,
  { grid, wish, now }: PlanNoticeInput,
  trusted: boolean,
): Promise<NoticePlan> {
  checkWritten(wish, now);
  const audience = await audienceOf(deps, grid, wish);
  return { ...audience, wish, goesOutAt: goesOutAt(wish, { now, trusted, quietHours: deps.quietHours }) };
}

/** Throws `notices.room-full`. */
const checkRooms = (
  deps: PlanNoticeDeps,
  grid: Grid,
  { rooms, wish, goesOutAt }: NoticePlan,
): Promise<void> =>
  checkRoomDay(
    deps.notices,
    { severity: wish.severity, communityId: grid.community.id },
    rooms.map(({ id }) => id),
    goesOutAt,
  );

/** What keeps a notice from rooms and people, but not from the screens. */
const screensOnly = ['notices.nobody-there', 'notices.nobody-reads', 'notices.end-too-soon'];

const isOneOf = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof DomainError && codes.includes(error.code);

/**
 * The same of what a source says, where nobody is there to be refused. Rooms that have heard enough today hear it tomorrow; what
 * would be over by then, or has no room to go to, is for the screens. Of what somebody reads first the rooms are counted when
 * they agree. Throws `notices.empty`, `notices.too-long`, `notices.end-in-past`, `notices.end-too-far`.
 */
export async function planFromSource(
  deps: PlanNoticeDeps,
  input: PlanNoticeInput,
  trusted: boolean,
): Promise<NoticePlan> {
  try {
    const plan = await planAt(deps, input, trusted);
    return trusted && !input.replaces ? await onAFreeDay(deps, input, plan) : plan;
  } catch (error) {
    if (!isOneOf(error, screensOnly)) throw error;
    return planAt(deps, toScreens(input), trusted);
  }
}

const toScreens = (input: PlanNoticeInput): PlanNoticeInput => ({
  ...input,
  wish: { ...input.wish, audience: { kind: 'screens' } },
});

async function onAFreeDay(
  deps: PlanNoticeDeps,
  input: PlanNoticeInput,
  plan: NoticePlan,
): Promise<NoticePlan> {
  const midnight = atShanghai(addDays(shanghaiDate(plan.goesOutAt), 1), '00:00');
  const tomorrow = { ...plan, goesOutAt: nextMark(midnight, deps.quietHours) };
  const days = [plan, ...(tomorrow.goesOutAt < plan.wish.validUntil ? [tomorrow] : [])];
  for (const day of days) {
    try {
      await checkRooms(deps, input.grid, day);
      return day;
    } catch (error) {
      if (!isOneOf(error, ['notices.room-full'])) throw error;
    }
  }
  return planAt(deps, toScreens(input), true);
}
