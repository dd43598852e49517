import { plainWords } from './plain-words';
import { NUMERAL, toNumber } from './spoken-number';

const UNIT = new RegExp(
  String.raw`^(?:在|是|就是|应该是)?(?:第|\d{1,2} ?(?:栋|号楼|幢)的?)? ?(?<unit>${NUMERAL}{1,3}) ?(?:单元|门|梯|号)?(?:的|吧|啊|呀|那边|门口)?$`,
);
const UNSURE =
  /^(?:我)?(?:也)?(?:不清楚|不知道|不晓得|不记得|说不清|说不准|忘了|忘记了|没看清|没注意|都有?|都坏了?|都不亮|都是|全部|全都|整栋|整栋楼|每个|每个单元|所有|几个单元都)(?:了|的|都|坏|不亮|是|啊|呀|哦|单元)*$/;

export type UnitAnswer =
  { readonly kind: 'unit'; readonly unit: number } | { readonly kind: 'unsure' } | null;

/** The answer to 几单元？: 2, 二单元, 第二单元; 不清楚 and 都坏了 are answers, too. Null: it speaks of something else. */
export function matchUnit(text: string): UnitAnswer {
  const words = plainWords(text);
  if (UNSURE.test(words)) return { kind: 'unsure' };
  const said = UNIT.exec(words)?.groups?.['unit'];
  const unit = said === undefined ? null : toNumber(said);
  return unit === null ? null : { kind: 'unit', unit };
}
