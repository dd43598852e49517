import { movesOf } from '../core/boundaries/boundary-change';
import type { BoundaryChangeRepository } from '../core/boundaries/ports';
import type { Grid } from '../core/grid/grid';
import type { GridRepository } from '../core/grid/ports';
import { rewrittenPast } from '../core/grid/rewritten-past';
import { withMoves } from '../core/grid/with-moves';

export interface WarnDeps {
  readonly grid: GridRepository;
  readonly boundaryChanges: Pick<BoundaryChangeRepository, 'list'>;
  readonly write: (line: string) => void;
}

/** Says which rows of new files change in place what was so until now: who was responsible in the past would be answered by them. */
export async function warnOfRewrittenPast(deps: WarnDeps, files: Grid, now: Date): Promise<void> {
  const communityId = files.community.id;
  const known = await deps.grid.load(communityId);
  const decided = (await deps.boundaryChanges.list(communityId)).flatMap(movesOf);
  const justNow = new Date(now.getTime() - 1);
  const { buildings, posts } = rewrittenPast(known, withMoves(files, decided), justNow);
  const rows = [
    ...buildings.map(({ number }) => `buildings.csv ${number}栋换了片区，应写进 building_moves.csv`),
    ...posts.map(({ title }) => `posts.csv ${title}换了人，应写进 post_changes.csv`),
  ];
  for (const row of rows) deps.write(`注意：${row}，否则以前由谁负责也会照新的说。`);
}
