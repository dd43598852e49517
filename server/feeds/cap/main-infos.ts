import { severityOf } from '../answers/severity-of';
import { type CapInfo } from './cap-alert';

const ranks = ['blue', 'yellow', 'orange', 'red'];
const rankOf = (info: CapInfo) => ranks.indexOf(severityOf(info.severity) ?? '');

/**
 * The infos of one language, Chinese if there is one, else that of the first. A message is one
 * warning: it says what the gravest of them says, for the areas of all.
 */
export function mainInfos(infos: readonly CapInfo[]) {
  const isChinese = ({ language }: CapInfo) => /^zh\b/i.test(language);
  const language = (infos.find(isChinese) ?? infos[0])?.language;
  const all = infos.filter((info) => info.language === language);
  const first = all.reduce<CapInfo | undefined>(
    (gravest, info) => (!gravest || rankOf(info) > rankOf(gravest) ? info : gravest),
    undefined,
  );
  return { first, all };
}
