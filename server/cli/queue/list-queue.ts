import type { KnownYears } from '../../core/deadlines/known-years';
import type { DueRepository } from '../../core/deadlines/ports';
import { listSetAside } from '../set-aside/list-set-aside';
import type { SetAsideDeps } from '../set-aside/shelves';
import { markedMinute } from '../marked-minute';
import { writeTable } from '../write-table';
import { stretchesOf } from './stretches';

export interface QueueDeps extends SetAsideDeps {
  readonly dues: Pick<DueRepository, 'countWaiting' | 'listWaiting'>;
  readonly now: Date;
  readonly knownYears: KnownYears;
}

const mostShown = 20;

/** Writes what waits for its time: how many, the nearest ones, and those set aside with their reasons. No names, no words. */
export async function listQueue(deps: QueueDeps): Promise<number> {
  const { communityId, dues, now, write } = deps;
  const stretches = stretchesOf(now);
  const counts = await Promise.all(
    stretches.map(({ after, until }) => dues.countWaiting(communityId, after, until)),
  );
  const countRows = stretches.map(({ name }, index) => [name, String(counts[index] ?? 0)]);
  writeTable([['等着的 waiting', '几项 how many'], ...countRows], write);
  write('');
  await writeNearest(deps, stretches);
  return listSetAside({ ...deps, command: 'queue' });
}

async function writeNearest(
  { communityId, dues, now, knownYears, write }: QueueDeps,
  stretches: ReturnType<typeof stretchesOf>,
): Promise<void> {
  const latest = new Date(8.64e15);
  const nearest = await dues.listWaiting(communityId, latest, mostShown);
  if (nearest.length === 0) return;
  const rows = nearest.map(({ id, kind, dueAt, tries }) => {
    const stretch = stretches.find(({ until }) => until === null || dueAt <= until);
    return [markedMinute(dueAt, { now, years: knownYears }), stretch?.name ?? '', kind, String(tries), id];
  });
  writeTable([['到期 due', '何时 when', '什么 what', '次数 tries', '编号 id'], ...rows], write);
  write('');
}
