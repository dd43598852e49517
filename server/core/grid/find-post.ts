import type { Grid, Post, PostKind, Subject } from './grid';

/** The post that answers for a subject in an area. */
export function findAreaPost(grid: Grid, areaId: string, subject: Subject): Post | null {
  return (
    grid.posts.find(
      (post) => post.kind === 'area' && post.areaId === areaId && post.subjects.includes(subject),
    ) ?? null
  );
}

/** The post that answers for a subject in a village of origin. */
export function findVillagePost(grid: Grid, village: string, subject: Subject): Post | null {
  return (
    grid.posts.find(
      (post) => post.kind === 'village' && post.village === village && post.subjects.includes(subject),
    ) ?? null
  );
}

/** The post of a kind that a community has once: clerk, secretary, street. */
export function findPostOfKind(grid: Grid, kind: PostKind): Post | null {
  return grid.posts.find((post) => post.kind === kind) ?? null;
}

/** A, then B. */
export function holdersOf(post: Post | null): readonly string[] {
  if (!post) return [];
  return post.bId === null ? [post.aId] : [post.aId, post.bId];
}
