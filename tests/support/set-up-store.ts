import type { Grid } from '../../server/core/grid/grid';
import { createMemoryRepositories } from '../../server/store/memory/create-memory-repositories';
import { createHandClock } from './hand-clock';
import { readDemoCommunity } from './read-demo-community';

export interface StoreOptions {
  /** Asia/Shanghai; the Tuesday of the story unless said otherwise. */
  readonly start?: string;
  readonly changeGrid?: (grid: Grid) => Grid;
}

/** The demo community in memory, on a clock moved by hand. */
export async function setUpStore({
  start = '2026-06-09T10:00:00+08:00',
  changeGrid = (grid) => grid,
}: StoreOptions = {}) {
  const clock = createHandClock(start);
  const demo = await readDemoCommunity();
  const grid = changeGrid(demo.grid);
  const repositories = createMemoryRepositories({
    clock,
    community: {
      grid,
      people: demo.people,
      households: demo.households,
      roomMembers: demo.roomMembers,
      chatPeople: demo.chatPeople,
      identities: demo.identities.map((identity) => ({ ...identity, channel: 'web-chat', account: 'bot' })),
    },
  });
  return { clock, grid, repositories, communityId: grid.community.id };
}
