import type { CoverageFinding } from './coverage-proof';
import { joinAdjoining } from './period';

/** Says the same with fewer findings: those of one cause and time as one, and those that adjoin as one. Earliest first. */
export function gatherFindings(findings: readonly CoverageFinding[]): readonly CoverageFinding[] {
  const timeOf = ({ cause, from, to }: CoverageFinding) => [cause, from.getTime(), to.getTime()].join(' ');
  const byKinds = unite(findings, (finding) => `${timeOf(finding)} ${kindsOf(finding)}`);
  const byPlace = unite(byKinds, (finding) => `${timeOf(finding)} ${finding.buildingIds.join(' ')}`);
  const sorted = [...byPlace].sort(
    (a, b) => a.from.getTime() - b.from.getTime() || a.cause.localeCompare(b.cause),
  );
  return joinAdjoining(sorted, (finding) =>
    [finding.cause, ...finding.refs, '/', kindsOf(finding), '/', ...finding.buildingIds].join(' '),
  );
}

/** Each group must agree in its kinds or in its buildings, so that the union says no more than its parts. */
function unite(
  findings: readonly CoverageFinding[],
  keyOf: (finding: CoverageFinding) => string,
): readonly CoverageFinding[] {
  const groups = new Map<string, CoverageFinding[]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group) group.push(finding);
    else groups.set(keyOf(finding), [finding]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const kinds = new Map(group.flatMap((each) => each.kinds.map((kind) => [kindKey(kind), kind])));
    return [
      {
        ...first,
        kinds: [...kinds].sort(([a], [b]) => a.localeCompare(b)).map(([, kind]) => kind),
        refs: [...new Set(group.flatMap((each) => each.refs))].sort(),
        buildingIds: [...new Set(group.flatMap((each) => each.buildingIds))].sort(),
      },
    ];
  });
}

const kindKey = ({ requestClass, subject }: CoverageFinding['kinds'][number]) => `${requestClass}-${subject}`;

const kindsOf = ({ kinds }: CoverageFinding): string => kinds.map(kindKey).join(' ');
