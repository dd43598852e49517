import type { Grid } from '../grid/grid';
import type { MatterKind } from './matter-kind';
import { ruleOf, type CoverageRule } from './rule-of';

/** One rule with the matters it answers for: each of the kinds in each of the buildings. */
export interface RuleGroup {
  readonly rule: CoverageRule;
  readonly kinds: readonly MatterKind[];
  readonly buildingIds: readonly string[];
}

/** Every building and kind in exactly one group. */
export function ruleGroups(
  grid: Grid,
  buildingIds: readonly string[],
  kinds: readonly MatterKind[],
): readonly RuleGroup[] {
  const groups = new Map<
    string,
    { rule: CoverageRule; kinds: readonly MatterKind[]; buildingIds: string[] }
  >();
  for (const buildingId of buildingIds) {
    for (const { rule, ofKinds } of rulesOf(grid, buildingId, kinds)) {
      const key = [keyOf(rule), ...ofKinds.map((kind) => kinds.indexOf(kind))].join(' ');
      const group = groups.get(key);
      if (group) group.buildingIds.push(buildingId);
      else groups.set(key, { rule, kinds: ofKinds, buildingIds: [buildingId] });
    }
  }
  return [...groups.values()];
}

function rulesOf(grid: Grid, buildingId: string, kinds: readonly MatterKind[]) {
  const rules = new Map<string, { rule: CoverageRule; ofKinds: MatterKind[] }>();
  for (const kind of kinds) {
    const rule = ruleOf(grid, buildingId, kind);
    const known = rules.get(keyOf(rule));
    if (known) known.ofKinds.push(kind);
    else rules.set(keyOf(rule), { rule, ofKinds: [kind] });
  }
  return rules.values();
}

const keyOf = ({ post, faults }: CoverageRule): string =>
  post ? `post ${post.id}` : faults.map(({ cause, refs }) => [cause, ...refs].join(' ')).join(' ');
