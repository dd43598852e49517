import { sweepOutboxes } from '../../../../jobs/sweeps/sweep-outboxes';
import { confirmDates } from '../../../core/requests/confirm-dates';
import { sendMorningCards } from '../../../core/requests/send-morning-cards';
import { addDays, atShanghai, shanghaiDate } from '../../../core/shared/shanghai-time';
import { reasonOf } from '../../../core/shared/reason-of';
import { taskCardItems } from '../../../core/tasks/task-card-items';
import { ownerGap } from '../invariants/always-an-owner';
import { isPausedForNobody } from '../invariants/paused-for-nobody';
import type { YearWorld } from './year-world';

const sweepsAt = ['00:30', '04:00', '07:00', '09:00', '11:00', '13:00', '15:00', '17:00', '19:00', '22:00'];

/** What comes again by itself, for as many days: outboxes are emptied, cards are sent, and each night what is open is looked at. */
export function planHouse(world: YearWorld, start: Date, days: number): void {
  const { deps, communityId, agenda, record } = world;
  const holders = [deps.requests, deps.leaves, deps.boundaryChanges, deps.duties, deps.tasks];
  const onError = (error: unknown): void => void record.failures.push(`sweep: ${reasonOf(error)}`);
  for (let day = 0; day < days; day += 1) {
    const date = addDays(shanghaiDate(start), day);
    for (const time of sweepsAt)
      agenda.add('due', atShanghai(date, time), async () => {
        await sweepOutboxes({ ...deps, holders, onError }, communityId);
      });
    agenda.add('due', atShanghai(date, '03:00'), async () =>
      confirmDates(deps, await world.loadGrid(), world.now()),
    );
    agenda.add('due', atShanghai(date, '08:30'), async () =>
      sendMorningCards({ ...deps, otherWork: taskCardItems(deps) }, await world.loadGrid(), world.now()),
    );
    agenda.add('watch', atShanghai(date, '24:00'), () => lookAtOpen(world));
  }
}

/** Somebody answers for each request that is open, and its clock stands still only for somebody who is waited for. */
async function lookAtOpen({ record, ...world }: YearWorld): Promise<void> {
  const grid = await world.loadGrid();
  for (const request of world.openRequests()) {
    record.looks['day-end'] += 1;
    const gap = ownerGap(grid, request, 'day-end', world.now());
    if (gap) record.gaps.push(gap);
    if (isPausedForNobody(request)) record.pausedForNobody.add(request.id);
  }
}
