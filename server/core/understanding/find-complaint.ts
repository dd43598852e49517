import type { Grid } from '../grid/grid';

const BEFORE_NAME = /(?:告(?!诉|知|别|示|一段|辞)|投诉|举报|控告|检举|状告)[^,。!?;\n]{0,10}$/;
/** 向王芳举报, 找王芳投诉: she is told, not meant. */
const TOLD_TO = /(?:向|跟|找|给|对|和|通过|请|让|叫|联系)$/;
const TELLS = /^(?:说(?!话|了不|不)|让|叫|告诉|通知|回复|答应|提醒|帮|来过|给我|已经)/;
const BEHIND_NAME =
  /^[^。!?;\n]{0,14}?(?:态度|爱搭不理|爱理不理|不管|不作为|乱作为|不理|推诿|推三阻四|推来推去|踢皮球|敷衍|骂|凶|吼|不负责|不干活|不干事|不办事|偏心|不公|刁难|吃拿|索要|红包|收了?礼|收钱|收了.{0,4}钱|受贿|贪|以权谋私|欺负|欺压|糊弄|忽悠|甩脸|白眼|磨洋工|脱岗|优亲厚友|勒索|威胁|不像话|太差|不接电话|光说不|不兑现|说话不算|懒|不称职|撒谎|骗人|骗我|乱收费|没良心|混蛋|王八|瞎搞|乱搞|换掉|换人|下台)/;
const GOOD = /态度(?:很|挺|真|特别|非常|也|都)?好(?!不)|不骂|不凶|不欺负/;

interface StaffName {
  readonly personId: string;
  readonly words: string;
}

/** Ids of the staff that the words complain about, each once. A mention without a complaint is none. */
export function findComplaint(text: string, grid: Grid): readonly string[] {
  const ids = namesOf(grid).flatMap(({ personId, words }) => (isAccused(text, words) ? [personId] : []));
  return [...new Set(ids)];
}

function isAccused(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const before = text.slice(Math.max(0, at - 14), at);
    const behind = text.slice(at + name.length, at + name.length + 24);
    if (BEFORE_NAME.test(before) && !TOLD_TO.test(before) && !/^(?:说|让|告诉)/.test(behind)) return true;
    const blame = BEHIND_NAME.exec(behind);
    if (
      blame !== null &&
      !TELLS.test(behind) &&
      !GOOD.test(blame[0] + behind.slice(blame[0].length, blame[0].length + 4))
    )
      return true;
  }
  return false;
}

/** Full names; surname with a title where only one of the staff has the surname; the bare title of the one secretary. */
function namesOf({ staff, posts }: Grid): readonly StaffName[] {
  const full = staff.map(({ id, name }) => ({ personId: id, words: name }));
  const titled = staff.flatMap(({ id, name }) => {
    const surname = name.charAt(0);
    if (staff.filter((other) => other.name.startsWith(surname)).length > 1) return [];
    return ['书记', '支书', '主任', '组长', '片长', '干部', '会计', '同志', '姐', '哥', '某'].map(
      (title) => ({
        personId: id,
        words: surname + title,
      }),
    );
  });
  const secretaries = posts.filter(({ kind }) => kind === 'secretary').map(({ aId }) => aId);
  const bare = secretaries.flatMap((personId) => ['书记', '支书'].map((words) => ({ personId, words })));
  return [...full, ...titled, ...bare].filter(({ words }) => words.length > 1);
}
