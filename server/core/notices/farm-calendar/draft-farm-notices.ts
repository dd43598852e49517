import type { Grid, Household } from '../../grid/grid';
import type { HouseholdRepository } from '../../grid/ports';
import { DomainError } from '../../shared/errors';
import { insertNotice, type NewNotice, type WriteNoticeDeps } from '../insert-notice';
import { sourceAuthor } from '../notice-author';
import type { FarmCalendar } from './ports';
import { remindersNow } from './reminders-now';
import type { FarmReminder } from './window-of';

export interface DraftFarmNoticesDeps extends WriteNoticeDeps {
  readonly households: WriteNoticeDeps['households'] & Pick<HouseholdRepository, 'list'>;
  readonly farmCalendar: FarmCalendar;
}

const sourceId = 'calendar';

/**
 * The reminders of these days, for what grows here: each a draft for its farmers, once a year, that somebody reads first. One
 * that is refused, because nobody is there to read it for instance, is tried again the next day and keeps no other back.
 */
export async function draftFarmNotices(deps: DraftFarmNoticesDeps, grid: Grid, now: Date): Promise<void> {
  const reminders = remindersNow(deps.farmCalendar, grid, now);
  if (reminders.length === 0) return;
  const households = await deps.households.list(grid.community.id);
  for (const reminder of reminders) {
    const areaIds = areasThatGrow(grid, households, reminder.entry.crop);
    if (areaIds.length > 0) await draft(deps, toNotice(grid, reminder, areaIds, now));
  }
}

async function draft(deps: WriteNoticeDeps, notice: NewNotice): Promise<void> {
  try {
    await insertNotice(deps, notice);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}

/** By the order of the grid. */
function areasThatGrow(grid: Grid, households: readonly Household[], crop: string): readonly string[] {
  const buildingIds = new Set(
    households.filter(({ crops }) => crops?.includes(crop)).map(({ buildingId }) => buildingId),
  );
  const areaIds = new Set(grid.buildings.filter(({ id }) => buildingIds.has(id)).map(({ areaId }) => areaId));
  return grid.areas.map(({ id }) => id).filter((id) => areaIds.has(id));
}

function toNotice(
  grid: Grid,
  { entry, year, until }: FarmReminder,
  areaIds: readonly string[],
  now: Date,
): NewNotice {
  const sourceKey = `${sourceId}/${entry.id}/${String(year)}`;
  return {
    ...{ grid, sourceKey, trusted: false, supersedesId: null },
    wish: {
      ...{ column: '农经信息', severity: 'routine', title: entry.title, text: entry.text },
      ...{ areaIds, audience: { kind: 'farmers', crop: entry.crop }, event: null, validUntil: until },
    },
    by: { kind: 'source', sourceId },
    sources: [{ sourceId, itemId: entry.id, attribution: entry.source.name, link: entry.source.link }],
    cause: { causeId: sourceKey, byId: sourceAuthor(sourceId), channel: 'clock', at: now },
  };
}
