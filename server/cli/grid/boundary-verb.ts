import { sayBoundaryRefusal, sayPreview } from '../../../bot/wording/boundary-preview';
import { changeBoundary } from '../../core/boundaries/change-boundary';
import { previewBoundary } from '../../core/boundaries/preview-boundary';
import { DomainError } from '../../core/shared/errors';
import type { OnTheGrid } from './on-the-grid';
import { parseMoment } from './parse-moment';

export interface BoundaryOptions {
  readonly buildings: readonly string[];
  readonly to: string;
  readonly from: string;
  /** Who decides: street or secretary, by name or id. */
  readonly by: string;
  readonly confirm: boolean;
}

/** `yimen boundary`: shows what a change of boundaries would do, and with `--confirm` decides it. 1 when it is refused. */
export async function boundaryVerb(deps: OnTheGrid, options: BoundaryOptions): Promise<0 | 1> {
  try {
    return await previewAndDecide(deps, options);
  } catch (error) {
    const words = error instanceof DomainError ? sayBoundaryRefusal(error.code) : null;
    if (words === null) throw error;
    return deps.refuse(words);
  }
}

async function previewAndDecide(deps: OnTheGrid, options: BoundaryOptions): Promise<0 | 1> {
  const { grid, clock, knownYears, repositories, newId, write, refuse } = deps;
  const from = parseMoment(options.from);
  if (!from) return refuse('时间写作 2026-06-15 00:00。');
  const person = grid.staff.find(({ id, name }) => id === options.by || name === options.by);
  if (!person) return refuse(`工作人员里没有“${options.by}”。There is no such member of staff.`);
  const at = clock.now();
  const { buildings, to: area } = options;
  const wish = { grid, person, buildings, area, from };
  const preview = await previewBoundary(repositories, { ...wish, at });
  sayPreview(preview, grid, { now: at, years: knownYears }).forEach(write);
  if (!options.confirm) {
    write('还没有改。加 --confirm 确认。Nothing was changed; add --confirm.');
    return 0;
  }
  const cause = { causeId: newId(), byId: person.id, channel: 'console', at };
  // The sweep of the next minute copies the outbox: this process sends nothing.
  await changeBoundary({ ...repositories, relay: () => Promise.resolve() }, { ...wish, cause });
  write('已定，一分钟内通知各方。Decided; everybody concerned is told within a minute.');
  return 0;
}
