import type { MatterKind } from '../../../../server/core/coverage/matter-kind';
import type { Grid, Post } from '../../../../server/core/grid/grid';
import { addDays, atShanghai, shanghaiDate } from '../../../../server/core/shared/shanghai-time';

/** What is wrong with one matter at one instant, said again in the plainest way. Boundaries and holders as at that instant. */
export function faultsAt(
  grid: Grid,
  isOpen: boolean,
  now: Date,
  { buildingId, kind, at }: { buildingId: string; kind: MatterKind; at: Date },
): readonly string[] {
  const faults = new Set<string>();
  const isThere = (personId: string) =>
    grid.staff.some((person) => person.id === personId) &&
    !grid.leaves.some((leave) => leave.personId === personId && leave.from <= at && at < leave.to);
  /** The first of them who is there, else whom they named to stand in, and so on; nobody is looked at twice. */
  const firstThere = (personIds: readonly string[]) => {
    const seen = new Set<string>();
    const look = (personId: string, isNamed: boolean): { personId: string; isNamed: boolean } | null => {
      if (seen.has(personId)) return null;
      seen.add(personId);
      if (isThere(personId)) return { personId, isNamed };
      const leave = grid.leaves.find((each) => each.personId === personId && each.from <= at && at < each.to);
      return leave?.substituteId ? look(leave.substituteId, false) : null;
    };
    for (const personId of personIds) {
      const found = look(personId, true);
      if (found) return found;
    }
    return null;
  };
  const holders = (posts: readonly Post[]) =>
    posts.slice(0, 1).flatMap((post) => (post.bId ? [post.aId, post.bId] : [post.aId]));
  const ofKind = (wanted: Post['kind']) => grid.posts.filter((post) => post.kind === wanted);
  const slots = grid.dutySlots.filter((slot) => slot.from <= at && at < slot.to);
  const clerks = holders(ofKind('clerk'));

  const posts = postsFor(grid, buildingId, kind);
  if (typeof posts === 'string') faults.add(posts);
  else {
    if (posts.length > 1) faults.add('two-posts');
    const [post] = posts;
    if (post && !grid.staff.some((person) => person.id === post.aId)) faults.add('no-holder');
    const chain = [
      ...holders(posts),
      ...slots.slice(0, 1).flatMap((slot) => [slot.personId, slot.backupId ?? '']),
      ...[...clerks, ...holders(ofKind('secretary')), ...holders(ofKind('street'))],
    ];
    if (!firstThere(chain)) faults.add('all-away');
  }

  if (kind.requestClass !== 'E' && kind.requestClass !== 'U') return [...faults].sort();
  if (new Set(slots.map((slot) => slot.personId)).size > 1) faults.add('two-on-duty');
  if (isOpen) return [...faults].sort();
  const [slot] = slots;
  const served = slot ? [slot.personId, ...(slot.backupId ? [slot.backupId] : [])] : [];
  const officer = firstThere([...served, ...clerks]);
  if (!officer) faults.add(slot ? 'duty-away' : 'no-duty');
  const isOfSlot = officer?.isNamed === true && served.includes(officer.personId);
  const askedBy = slot && atShanghai(addDays(shanghaiDate(slot.from), -1), '20:30');
  if (isOfSlot && !slot?.confirmedAt && askedBy && askedBy <= now) faults.add('duty-unconfirmed');
  return [...faults].sort();
}

/** The posts that answer; else what is missing. */
function postsFor(grid: Grid, buildingId: string, kind: MatterKind): readonly Post[] | 'no-area' | 'no-post' {
  const clerks = grid.posts.filter((post) => post.kind === 'clerk');
  if (kind.requestClass === 'Q') return clerks.length > 0 ? clerks : 'no-post';
  const building = grid.buildings.find((each) => each.id === buildingId);
  if (!building) return 'no-area';
  if (kind.subject === 'land' && kind.requestClass !== 'E') {
    if (building.village === null) return clerks.length > 0 ? clerks : 'no-post';
    const found = grid.posts.filter(
      (post) =>
        post.kind === 'village' && post.village === building.village && post.subjects.includes('land'),
    );
    return found.length > 0 ? found : 'no-post';
  }
  if (!grid.areas.some((area) => area.id === building.areaId)) return 'no-area';
  const found = grid.posts.filter(
    (post) => post.kind === 'area' && post.areaId === building.areaId && post.subjects.includes('living'),
  );
  return found.length > 0 ? found : 'no-post';
}
