import type Router from '@koa/router';
import { isDeepStrictEqual } from 'node:util';
import { type z } from 'zod';
import type { WriteNoticeDeps } from '../../core/notices/insert-notice';
import type { Notice } from '../../core/notices/notice';
import type { NoticeWish } from '../../core/notices/plan-notice';
import type { NoticeRepository } from '../../core/notices/ports';
import { previewNotice, writeNotice } from '../../core/notices/write-notice';
import { checkNear } from './fields';
import { findNotice } from './find-notice';
import { confirmed, corrected, toWish, wished, type Confirmed } from './notice-fields';
import { presentNotice, presentPreview } from './present-notice';
import { audienceChanged, keyUsed } from './refusals';
import { asking, doing, type StaffCall, type StaffCallDeps, type StaffDeedCall } from './staff-call';

export interface NoticeRoutesDeps extends StaffCallDeps, Omit<WriteNoticeDeps, 'notices'> {
  readonly notices: NoticeRepository;
}

interface Wished {
  readonly wish: NoticeWish;
  readonly supersedesId: string | null;
}

const wishedSure = wished.extend(confirmed);
const correctedSure = corrected.extend(confirmed);

/** 通知, 发通知 and 更正: what would become of it is shown first, and confirmed by the counts that were shown. */
export function addNoticeRoutes(router: Router, deps: NoticeRoutesDeps): void {
  router.get(
    '/notices',
    asking(deps, async ({ grid }) => {
      const open = await deps.notices.listOpen(grid.community.id);
      return { notices: await Promise.all(open.map((notice) => presentNotice(deps, notice))) };
    }),
  );
  router.post(
    '/notices/preview',
    asking(deps, (call) => preview(deps, call, newWish(call, wished.parse(call.body)))),
  );
  router.post(
    '/notices',
    doing(deps, (call) => {
      const { confirmed: seen, ...said } = wishedSure.parse(call.body);
      return write(deps, call, newWish(call, said), seen);
    }),
  );
  router.get(
    '/notices/:number',
    asking(deps, async (call) => presentNotice(deps, await findNotice(deps, call))),
  );
  router.post(
    '/notices/:number/correct/preview',
    asking(deps, async (call) => {
      const said = corrected.parse(call.body);
      return preview(deps, call, correction(call, await findNotice(deps, call), said));
    }),
  );
  router.post(
    '/notices/:number/correct',
    doing(deps, async (call) => {
      const { confirmed: seen, ...said } = correctedSure.parse(call.body);
      return write(deps, call, correction(call, await findNotice(deps, call), said), seen);
    }),
  );
}

function newWish({ grid, at }: StaffCall, said: z.output<typeof wished>): Wished {
  checkNear(said.validUntil, at);
  return { wish: toWish(said, grid), supersedesId: null };
}

function correction({ at }: StaffCall, older: Notice, said: z.output<typeof corrected>): Wished {
  const { column, severity, areaIds, audience, event } = older;
  const { text, title = older.title, validUntil = older.validUntil } = said;
  checkNear(validUntil, at);
  return {
    wish: { column, severity, areaIds, audience, event, text, title, validUntil },
    supersedesId: older.id,
  };
}

async function preview(deps: NoticeRoutesDeps, { grid, person, at }: StaffCall, said: Wished) {
  const cause = { causeId: '', byId: person.id, channel: 'api', at };
  return presentPreview(await previewNotice(deps, { grid, writer: person, cause, ...said }));
}

/** A key that wrote something before is not counted again: whom it is for may have moved since. */
async function write(deps: NoticeRoutesDeps, call: StaffDeedCall, said: Wished, seen: Confirmed) {
  const { grid, person, cause } = call;
  const input = { grid, writer: person, cause, sourceKey: cause.causeId, ...said };
  const known = await deps.notices.find(`notice/${cause.causeId}`);
  if (known && !isSame(known, said)) throw keyUsed();
  if (!known) {
    const { rooms, people } = await previewNotice(deps, input);
    if (rooms.length !== seen.rooms || people.length !== seen.people) throw audienceChanged();
  }
  const notice = await writeNotice(deps, input);
  if (!isSame(notice, said)) throw keyUsed();
  return presentNotice(deps, notice);
}

function isSame(notice: Notice, { wish, supersedesId }: Wished): boolean {
  const { column, severity, title, text, areaIds, audience, event, validUntil } = notice;
  const written: NoticeWish = { column, severity, title, text, areaIds, audience, event, validUntil };
  return notice.supersedesId === supersedesId && isDeepStrictEqual(written, wish);
}
