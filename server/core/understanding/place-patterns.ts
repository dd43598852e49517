// Every quantifier is bounded and none is nested: time grows with the length of the text only.
const NUMERAL = String.raw`(?:\d{1,3}|[零〇一二三四五六七八九十百廿幺]{1,4})`;
const GAP = String.raw`[ 的,、_/—–\-]{0,2}`;
const SPOKEN_DOOR = String.raw`(?:\d{3,4}(?![\d年元块个多人斤天点])|[零〇一二三四五六七八九幺]{3,4})`;

/**
 * 3栋, 三号楼, 3幢, A座, 3#. `号` alone is a building only before a unit (3号 is also a day of the month), and what only
 * sounds like 栋 or 号楼 only before a unit or a door.
 */
export const BUILDING = new RegExp(
  String.raw`(?<number>${NUMERAL}|[A-Za-z]\d{0,2}) ?(?:号楼|号栋|栋|幢|座|#楼?|号(?= ?${NUMERAL} ?单元)|(?<heard>[懂洞动东橦冻](?= ?${NUMERAL} ?(?:单元|门|梯))|[懂洞动橦冻](?= ?${SPOKEN_DOOR})|好楼(?= ?${NUMERAL} ?单元)))`,
  'g',
);

/** What follows a building: 2单元501, 2-501, 501室, 2门五零一. */
export const AFTER_BUILDING = new RegExp(
  String.raw`${GAP}(?:楼)?(?:(?<unit>${NUMERAL}) ?(?:单元|门(?!口|外|前|卫|禁|锁|坏|窗|铃)|梯(?!子)|号?[—–\-](?=[\d零〇一二三四五六七八九]{3,4}(?![\d零〇一二三四五六七八九])))${GAP})?(?<door>\d{3,4}(?![\d年元块个多人斤天点])|[零〇一二三四五六七八九幺oO]{3,4})?(?<doorWord> ?(?:室|房|号|户))?`,
  'y',
);

/** 3-2-501 and 3-501. What stands around must not make it a date, a phone number or a range. */
export const DASHED =
  /(?<![\d\-–—:.~/年月])(?<building>\d{1,2})(?<dash>[\-–—~/_])(?:(?<unit>\d{1,2})[\-–—~/_])?(?<door>\d{3,4})(?![\d\-–—:.~/年月日元块人斤米天度分万个次岁名件亩只头点时平号线路k%A-Za-z])/g;

/** 3 2 501, when nothing else is said. */
export const SPACED = /^(?<building>\d{1,2}) (?<unit>\d{1,2}) (?<door>\d{3,4})$/;

/** What stands before a numeral makes it a count or a part of something longer: 这一栋, 几栋, 1到8栋, 第十一栋 is fine. */
export const NOT_BEFORE_BUILDING = /(?:[这那整每哪另某几数好有共\d.:A-Za-z]|\d ?[至到—–\-~])$/;

/** 2组7号, 三组. The village, when it is said, stands right before. */
export const GROUP = new RegExp(
  String.raw`第?(?<group>${NUMERAL}) ?(?:村民小组|小组|组|社|队)(?:${GAP}(?<house>${NUMERAL}) ?号(?![楼栋线下上晚早中开到前那以会院桥]))?`,
  'g',
);

/** A unit or a door whose building is not said: 2单元401, 501室. */
export const PART = new RegExp(
  String.raw`(?:(?<unit>${NUMERAL}) ?单元${GAP})(?<door>${SPOKEN_DOOR})?|(?<!\d)(?<only>[1-9]\d{2,3}) ?室`,
);

export const UNKNOWN_AREA = /(?:[甲乙丙丁戊己庚辛壬癸]片区?|片区[甲乙丙丁戊己庚辛壬癸])/;

/** 一期南区, 三期南门: an estate of several. */
export const UNKNOWN_ESTATE =
  /(?<![第学假])[一二三四五六1-6]期(?:[东南西北中][区门苑院]|小区|楼|(?=的?(?:停水|停电|路灯|电梯|楼道|垃圾)))/;
