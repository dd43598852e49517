import type { Grid } from '../grid/grid';
import type { CoverageFinding } from './coverage-proof';
import { needsDuty } from './matter-kind';

const mostNames = 3;

/** A finding in short words: which places, what about, resting on whom. */
export interface DescribedFinding {
  /** Short names of areas or numbers of buildings; empty: the whole community. */
  readonly where: string;
  readonly matter: '' | 'land' | 'question' | 'danger';
  readonly names: string;
}

export function describeFinding(grid: Grid, finding: CoverageFinding): DescribedFinding {
  return { where: whereOf(grid, finding), matter: matterOf(finding), names: namesOf(grid, finding) };
}

function whereOf(grid: Grid, { buildingIds }: CoverageFinding): string {
  const known = grid.buildings.filter((building) => buildingIds.includes(building.id));
  if (known.length === grid.buildings.length) return '';
  const whole = grid.areas.filter((area) =>
    grid.buildings.every((building) => building.areaId !== area.id || buildingIds.includes(building.id)),
  );
  const isAreas = known.every((building) => whole.some((area) => area.id === building.areaId));
  if (isAreas && known.length > 0) {
    const named = whole.filter((area) => known.some((building) => building.areaId === area.id));
    return few(named.map((area) => area.shortName));
  }
  const onNoList = buildingIds.filter((id) => known.every((building) => building.id !== id));
  return `${few([...known.map((building) => building.number), ...onNoList])}栋`;
}

function matterOf({ kinds }: CoverageFinding): DescribedFinding['matter'] {
  if (kinds.every((kind) => kind.requestClass === 'Q')) return 'question';
  if (kinds.every((kind) => kind.subject === 'land')) return 'land';
  return kinds.every(needsDuty) ? 'danger' : '';
}

/** Titles of posts, or who is on duty. */
function namesOf(grid: Grid, { refs }: CoverageFinding): string {
  const nameOf = (personId: string) => grid.staff.find((person) => person.id === personId)?.name ?? personId;
  return few(
    refs.flatMap((ref) => {
      const post = grid.posts.find((each) => each.id === ref);
      const slot = grid.dutySlots.find((each) => each.id === ref);
      if (post) return [post.title];
      return slot ? [nameOf(slot.personId)] : [];
    }),
  );
}

function few(names: readonly string[]): string {
  const different = [...new Set(names)];
  const shown = different.slice(0, mostNames).join('、');
  return different.length > mostNames ? `${shown}等${String(different.length)}` : shown;
}
