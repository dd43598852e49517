import type { CoverageFinding, CoverageProof } from '../../core/coverage/coverage-proof';
import { describeFinding } from '../../core/coverage/describe-finding';
import type { Today } from '../../core/deadlines/today';
import type { Grid } from '../../core/grid/grid';
import { gridAt } from '../../core/grid/grid-at';
import { markedMinute } from '../marked-minute';

const causes: Readonly<Record<CoverageFinding['cause'], string>> = {
  'no-area': '楼栋没有片区 building without an area',
  'no-post': '没有岗位负责 no post answers for it',
  'no-holder': '岗位没有A岗 post without an A',
  'all-away': '能接的人都请假 everybody of the chain is on leave',
  'no-duty': '没人值班，窗口也请假 no duty slot, clerks on leave',
  'duty-away': '值班的人和窗口都请假 duty officer and clerks on leave',
  'duty-unconfirmed': '值班没有确认 duty not confirmed',
  'two-posts': '有两个岗位管 two posts for one thing',
  'two-on-duty': '有两个人值班 two on duty at once',
};

const matters = {
  '': '',
  land: '土地和集体事务 land',
  question: '咨询 questions',
  danger: '紧急和水电气 E U',
};

/** What was looked at, then a line for each hole and each overlap. */
export function proofLines(proof: CoverageProof, grid: Grid, today: Today): readonly string[] {
  const { from, to, households, kinds, holes, overlaps } = proof;
  return [
    `${markedMinute(from, today)} 到 ${markedMinute(to, today)}，${String(households)} 户 households，${String(kinds)} 类事 kinds`,
    ...holes.map((hole) => `空档 hole  ${lineOf(hole, grid, today)}`),
    ...overlaps.map((overlap) => `重复 overlap  ${lineOf(overlap, grid, today)}`),
    holes.length + overlaps.length === 0
      ? '每户每类事每一刻都有且只有一个人负责。Everything has exactly one reachable owner.'
      : `空档 ${String(holes.length)} 处，重复 ${String(overlaps.length)} 处。`,
  ];
}

function lineOf(finding: CoverageFinding, grid: Grid, today: Today): string {
  const { where, matter, names } = describeFinding(gridAt(grid, finding.from), finding);
  const about = [
    where || '全社区 everywhere',
    matters[matter],
    causes[finding.cause],
    names && `（${names}）`,
  ];
  const when = `${markedMinute(finding.from, today)} 到 ${markedMinute(finding.to, today)}`;
  return `${when}  ${about.filter((words) => words !== '').join('  ')}`;
}
