import type { Grid } from '../../core/grid/grid';
import { gridAt } from '../../core/grid/grid-at';
import { holdersEver } from '../../core/grid/holders-ever';
import { noCommunity } from '../../core/grid/no-community';
import type { GridRepository } from '../../core/grid/ports';
import { withMoves } from '../../core/grid/with-moves';
import type { StoreDeps } from '../store-deps';
import { loadDecidedMoves } from './load-decided-moves';
import { loadDutySlots } from './load-duty-slots';
import { loadLeaves } from './load-leaves';
import { loadGridRows } from './load-grid-rows';
import { toPerson } from './person-rows';

const freshMs = 2000;
const attempts = 5;

type Deps = Pick<StoreDeps, 'models' | 'clock'>;

export interface ForgetfulGrid extends GridRepository {
  /** This process wrote what the grid shows: it is read anew. */
  readonly forget: (communityId: string) => void;
}

/** Keeps each community for 2 s: every message asks for it. */
export function createGridRepository(deps: Deps): ForgetfulGrid {
  const { clock } = deps;
  const kept = new Map<string, { readonly atMs: number; readonly grid: Promise<Grid> }>();

  function keep(communityId: string): Promise<Grid> {
    const entry = { atMs: clock.now().getTime(), grid: loadWhole(deps, communityId) };
    kept.set(communityId, entry);
    entry.grid.catch(() => {
      if (kept.get(communityId) === entry) kept.delete(communityId);
    });
    return entry.grid;
  }

  return {
    load(communityId) {
      const entry = kept.get(communityId);
      const ageMs = entry ? clock.now().getTime() - entry.atMs : Infinity;
      return entry && ageMs >= 0 && ageMs < freshMs ? entry.grid : keep(communityId);
    },
    forget: (communityId) => void kept.delete(communityId),
  };
}

/** Reads again when an import took the rows away in between. */
async function loadWhole({ models, clock }: Deps, communityId: string): Promise<Grid> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const community = await models.communities.findOne({ communityId }).lean();
    if (!community) throw noCommunity(communityId);
    const { generation } = community;
    const rows = await loadGridRows(models, communityId, generation);
    const dutySlots = await loadDutySlots(models, communityId, rows.dutySlots, clock.now());
    const leaves = await loadLeaves(models, communityId, rows.leaves, clock.now());
    const staff = await loadStaff(models, communityId, holdersEver(rows));
    const decided = await loadDecidedMoves(models, communityId);
    const after = await models.communities.findOne({ communityId }).lean();
    if (after?.generation !== generation) continue;
    const { code, name, botName, streetName, gasPhone, farmRegions } = community;
    const grid: Grid = {
      community: {
        ...{ id: communityId, code, name, botName, streetName, gasPhone },
        ...(farmRegions && farmRegions.length > 0 && { farmRegions }),
      },
      ...rows,
      leaves,
      dutySlots,
      staff,
    };
    return gridAt(withMoves(grid, decided), clock.now());
  }
  throw new Error('the community was imported again and again while it was read');
}

async function loadStaff(
  { people }: Pick<StoreDeps['models'], 'people'>,
  communityId: string,
  holderIds: readonly string[],
): Promise<Grid['staff']> {
  const [byRole, byPost] = await Promise.all([
    people.find({ communityId, isStaff: true }).lean(),
    people.find({ communityId, personId: { $in: [...holderIds] } }).lean(),
  ]);
  const rows = new Map([...byRole, ...byPost].map((row) => [row.personId, row]));
  return [...rows.keys()].sort().flatMap((personId) => {
    const row = rows.get(personId);
    return row ? [toPerson(row)] : [];
  });
}
