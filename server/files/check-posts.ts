import { problemAt, type CommunitySheets } from './community-sheets';
import type { FileProblem } from './community-files';
import type { TableRow } from './community-tables';
import { staffById } from './staff-by-id';

type PostRow = TableRow<'posts'>;

/** Posts that nobody could act in, that two posts would answer for, or that no community can do without. */
export function checkPosts(sheets: CommunitySheets): readonly FileProblem[] {
  return [...checkNeeded(sheets), ...checkEach(sheets)];
}

// What no rule gives to anybody is the clerk's; a complaint about staff is the secretary's, about the secretary the street's.
const neededPosts = { clerk: '窗口岗位', secretary: '社区书记岗位', street: '街道督办岗位' };

function checkNeeded(sheets: CommunitySheets): readonly FileProblem[] {
  if (!sheets.posts.isReadable) return [];
  const kinds = sheets.posts.rows.map((row) => row.raw['kind']);
  return Object.entries(neededPosts)
    .filter(([kind]) => !kinds.includes(kind))
    .map(([kind, title]) => problemAt(sheets.posts, 0, 'kind', `缺少${title}（kind=${kind}）`));
}

function checkEach(sheets: CommunitySheets): readonly FileProblem[] {
  const staff = staffById(sheets);
  const villages = new Set(sheets.buildings.rows.map((row) => row.raw['village'] ?? ''));
  const takenBy = new Map<string, number>();

  return sheets.posts.rows.flatMap(({ row, value: post }) => {
    if (!post) return [];
    const problems: FileProblem[] = [];
    const add = (column: string, message: string) =>
      problems.push(problemAt(sheets.posts, row, column, message));

    if (post.a === post.b) add('b', 'A岗和B岗不能是同一个人');
    if (staff.get(post.a) === false) add('a', `“${post.a}”没有工作人员的角色，不能任A岗`);
    if (post.b && staff.get(post.b) === false) add('b', `“${post.b}”没有工作人员的角色，不能任B岗`);
    if (post.kind === 'area' && !post.area) add('area', '片区岗位要写片区');
    if (post.kind === 'village' && !post.village) add('village', '村岗位要写村名');
    if (post.kind === 'village' && post.village && !villages.has(post.village)) {
      add('village', `没有一栋楼属于“${post.village}”，请与buildings.csv核对`);
    }
    for (const matter of mattersOf(post)) {
      const first = takenBy.get(matter.key);
      if (first !== undefined) add(matter.column, `${matter.label}已由第${first}行的岗位负责`);
      else takenBy.set(matter.key, row);
    }
    return problems;
  });
}

/** What only one post may answer for: an area's or a village's matters, and the posts a community has once. */
function mattersOf(post: PostRow): readonly { key: string; column: string; label: string }[] {
  if (post.kind === 'area' && post.area) {
    return post.subjects.map((subject) => ({
      key: `area ${post.area} ${subject}`,
      column: 'area',
      label: `片区“${post.area}”`,
    }));
  }
  if (post.kind === 'village' && post.village) {
    return post.subjects.map((subject) => ({
      key: `village ${post.village} ${subject}`,
      column: 'village',
      label: `“${post.village}”`,
    }));
  }
  if (post.kind === 'clerk' || post.kind === 'secretary' || post.kind === 'street') {
    return [{ key: post.kind, column: 'kind', label: `“${post.kind}”岗位` }];
  }
  return [];
}
