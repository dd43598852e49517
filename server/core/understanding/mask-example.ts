import { maskWords, maskedNumber } from './mask-words';

const somebody = '某人';
const someDoor = '某号';

const HYPHENS = /[0-9]{1,3}(?:[-－—#][0-9]{1,4}){1,3}/gu;
const DOOR = /[0-9０-９]{3,4}(?=室|号房|号|房|家|户|[^0-9０-９元块年月天斤度米平亩里万个次人%点]|$)/gu;

/** Words as an example may keep them: no number that leads to anybody, no door, none of these names. Linear. */
export function maskExample(text: string, names: readonly string[]): string {
  const known = names.filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const unnamed = known.reduce((rest, name) => rest.replaceAll(name, somebody), text);
  return maskWords(unnamed)
    .split(maskedNumber)
    .map((part) => part.replace(HYPHENS, someDoor).replace(DOOR, someDoor))
    .join(maskedNumber);
}
