import type { AddressToken } from './address-tokens';
import { numberRuns, type NumberRun } from './number-runs';

/** What the numbers of an address tell about each token: what they count, their order, their place in 12-3-501. */
export function numberFeatures(tokens: readonly AddressToken[]): readonly (readonly string[])[] {
  const runs = numberRuns(tokens);
  const unit = (run: number): string => runs[run]?.unit ?? (run < 0 ? '<' : '>');
  const shape = (run: number): string => runs[run]?.shape ?? (run < 0 ? '<' : '>');
  const seen = seenBefore(tokens);
  let last = -1;
  return tokens.map(({ word, kind }, at) => {
    if (runs[last + 1]?.from === at) last += 1;
    const run = runs[last];
    const isInside = run !== undefined && at < run.to;
    const soFar = seen[at] ?? '';
    const names = [
      `nS${soFar}${isInside ? run.unit : ''}`,
      `nT${soFar}${word}${tokens[at - 1]?.kind ?? '<'}`,
      ...[`e${String(Math.min(6, tokens.length - 1 - at))}`, `bg${String(Math.min(6, at))}`],
    ];
    if (isInside) {
      const left = String(Math.min(3, runs.length - 1 - last));
      names.push(`nr${run.shape}${run.unit}`, `nb${run.before}${run.unit}`);
      names.push(`np${unit(last - 1)}|${run.unit}|${unit(last + 1)}`);
      names.push(`ns${shape(last - 1)}|${run.shape}|${shape(last + 1)}`);
      names.push(`nc${unit(last - 1)}${run.shape}${run.unit}${left}`);
      names.push(`nk${String(Math.min(9, last))}/${String(Math.min(9, runs.length))}${run.unit}`);
      names.push(`nd${unit(last - 2)}${unit(last - 1)}${run.unit}${unit(last + 1)}`);
    } else {
      const since = String(Math.min(4, at - (run?.to ?? 0)));
      names.push(`no${unit(last)}|${unit(last + 1)}${since}`, `nz${unit(last)}${word}`);
      names.push(`ny${word}${unit(last - 1)}${unit(last)}${unit(last + 1)}`);
    }
    if (run !== undefined && (isInside || kind === 'P')) {
      names.push(...chainFeatures(runs, last, isInside, soFar));
    }
    return names;
  });
}

function chainFeatures(
  runs: readonly NumberRun[],
  index: number,
  isInside: boolean,
  soFar: string,
): readonly string[] {
  const run = runs[index];
  if (run === undefined) return [];
  const { chainBefore, chainAfter } = run;
  const at = `${String(Math.min(4, chainBefore))}/${String(Math.min(4, chainAfter))}`;
  const mark = isInside ? '' : '-';
  const end = runs[index + chainAfter]?.unit ?? '>';
  return [
    `ch${at}${mark}${end}|${runs[index - chainBefore - 1]?.unit ?? '<'}`,
    `ch1${at}${isInside ? run.shape : '-'}`,
    `ch2${at}${mark}${runs[index - chainBefore]?.before ?? '<'}`,
    `ch3${at}${soFar}${mark}${end}`,
  ];
}

/** Whether a road (1) or a lane (2) stands before each token, and how many 号. */
function seenBefore(tokens: readonly AddressToken[]): readonly string[] {
  let road = '0';
  let doors = 0;
  return tokens.map(({ word }, at) => {
    const seen = road + String(doors);
    const isTown = word === '道' && tokens[at - 1]?.word === '街';
    if ('路街道巷'.includes(word) && !isTown) road = '1';
    if (word === '弄') road = '2';
    if (word === '号') doors = Math.min(3, doors + 1);
    return seen;
  });
}
