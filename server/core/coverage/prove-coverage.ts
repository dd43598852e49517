import type { WorkingCalendar } from '../deadlines/working-calendar';
import type { Grid, Household } from '../grid/grid';
import { changeInstants, gridAt } from '../grid/grid-at';
import { createChainGaps } from './chain-gaps';
import { isHole, type CoverageFinding, type CoverageProof } from './coverage-proof';
import { dutyGaps } from './duty-gaps';
import { gatherFindings } from './gather-findings';
import { gridOfPeriod } from './grid-of-period';
import { needsDuty, type MatterKind } from './matter-kind';
import { cutAt, type Period } from './period';
import { ruleGroups } from './rule-groups';

export interface ProveCoverageInput {
  /** The first instant looked at; what is known now about confirmations counts. */
  readonly from: Date;
  readonly days: number;
  readonly households: readonly Pick<Household, 'buildingId'>[];
  readonly kinds: readonly MatterKind[];
  readonly calendar: WorkingCalendar;
}

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Whether every household has, for every kind of matter and at every instant, exactly one reachable owner. That is: one post
 * answers by the rules of routing, its A is of the staff, and somebody of its chain (A, B, substitutes, duty, clerk,
 * secretary, street) is not on leave. For danger and utility failures outside the working blocks somebody must be on duty
 * besides: the roster's person, who said so, else a clerk. Found at the instants at which anything changes, not by sampling.
 */
export function proveCoverage(grid: Grid, input: ProveCoverageInput): CoverageProof {
  const { from, days, households, kinds } = input;
  const to = new Date(from.getTime() + days * dayMs);
  const buildingIds = [...new Set(households.map((household) => household.buildingId))];
  const findings = gatherFindings(
    cutAt({ from, to }, changeInstants(grid)).flatMap((period) =>
      findIn(gridOfPeriod(gridAt(grid, period.from), period), input, buildingIds, period),
    ),
  );
  return {
    from,
    to,
    households: households.length,
    kinds: kinds.length,
    holes: findings.flatMap(({ cause, ...rest }) => (isHole(cause) ? [{ cause, ...rest }] : [])),
    overlaps: findings.flatMap(({ cause, ...rest }) => (isHole(cause) ? [] : [{ cause, ...rest }])),
  };
}

/** In a period in which boundaries and holders stay. */
function findIn(
  grid: Grid,
  { kinds, calendar, from: now }: ProveCoverageInput,
  buildingIds: readonly string[],
  period: Period,
): readonly CoverageFinding[] {
  const gapsOf = createChainGaps(grid, period);
  const ofRules = ruleGroups(grid, buildingIds, kinds).flatMap(({ rule: { post, faults }, ...matters }) => [
    ...faults.map((fault): CoverageFinding => ({ ...fault, ...period, ...matters })),
    ...(post ? gapsOf(post) : []).map((gap): CoverageFinding => ({
      cause: 'all-away',
      refs: [post?.id ?? ''],
      ...gap,
      ...matters,
    })),
  ]);
  const atAllHours = kinds.filter(needsDuty);
  if (atAllHours.length === 0 || buildingIds.length === 0) return ofRules;
  const ofDuty = dutyGaps({ grid, calendar, period, now });
  return [...ofRules, ...ofDuty.map((gap) => ({ ...gap, kinds: atAllHours, buildingIds }))];
}
