import { isElsewhere, isOver } from '../danger-context';
import type { Danger } from '../understood';
import type { ReadSigns } from './read-signs';
import { likelihoodOf, scoreOf, type SignalsModel } from './signals-model';

/** Danger nobody names, in folded words; null when nothing sounds like it. The rules of `findDanger` are asked first. */
export type HearDanger = (folded: string) => Danger | null;

const LABELS: Readonly<Record<Danger['kind'], string>> = {
  gas: '煤气味或漏气',
  fire: '着火或冒烟',
  collapse: '坍塌或坠落',
  trapped: '有人被困',
  violence: '有人打架伤人',
  'self-harm': '有人要轻生',
  electric: '触电或漏电',
  drowning: '有人落水',
  poison: '有人中毒',
  medical: '有人突发伤病',
};
const DENIED = /不是|没有|没(?:事|人|着|漏|塌)|虚惊|演习|演练|哈哈|嘻嘻|笑死/;

/** Somebody in danger wants something: what sounds less like it than this is talk. */
const LEAST_WANTED = 0;

/** Hears danger by what was learned from invented emergencies. */
export function createHearDanger(model: SignalsModel, readSigns: ReadSigns): HearDanger {
  return (folded) => {
    if (isOver(folded) || isElsewhere(folded) || DENIED.test(folded)) return null;
    const { buckets, words } = readSigns(folded);
    const score = scoreOf(model.danger, buckets);
    if (score <= model.danger.threshold) return null;
    if (scoreOf(model.request, buckets) <= LEAST_WANTED) return null;
    const kind = kindOf(model, buckets);
    return {
      kind,
      topic: { id: `danger-${kind}`, label: LABELS[kind], requestClass: 'E', subject: 'living' },
      confidence: likelihoodOf(model.danger, score),
      evidence: words,
    };
  };
}

function kindOf({ kinds }: SignalsModel, buckets: readonly number[]): Danger['kind'] {
  let best: Danger['kind'] = 'medical';
  let most = -Infinity;
  for (const { kind, line } of kinds) {
    const score = scoreOf(line, buckets);
    if (score > most && isKind(kind)) [best, most] = [kind, score];
  }
  return best;
}

function isKind(kind: string): kind is Danger['kind'] {
  return Object.hasOwn(LABELS, kind);
}
