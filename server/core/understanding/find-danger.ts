import { callRules } from './danger-calls';
import { isElsewhere, isJoke, isOver, isReal } from './danger-context';
import { collapseRules, type DangerRule, fireRules, gasRules, trappedRules } from './danger-rules';
import {
  drowningRules,
  electricRules,
  medicalRules,
  poisonRules,
  violenceRules,
  weaponRules,
} from './danger-rules-people';
import { selfHarmRules } from './danger-self-harm';
import { collapseSigns, electricSigns, fireSigns, gasSigns } from './danger-signs';
import { drowningSigns, medicalSigns, poisonSigns, trappedSigns, violenceSigns } from './danger-signs-people';
import type { Danger } from './understood';

/** Ordered: what is asked for first when a message holds several. */
const RULES: readonly DangerRule[] = [
  ...gasRules,
  ...gasSigns,
  ...electricRules,
  ...electricSigns,
  ...fireRules,
  ...fireSigns,
  ...trappedRules,
  ...trappedSigns,
  ...drowningRules,
  ...drowningSigns,
  ...poisonRules,
  ...poisonSigns,
  ...violenceRules,
  ...selfHarmRules,
  ...weaponRules,
  ...violenceSigns,
  ...collapseRules,
  ...collapseSigns,
  ...medicalRules,
  ...medicalSigns,
  ...callRules,
];

/** Danger that is named is there nearly always; of small talk about one message in a thousand names some. */
const NAMED = 0.95;

/** The danger in folded words, or null. Recall comes first: only clear denial, past, tale or supposition take it back. */
export function findDanger(text: string): Danger | null {
  if (isOver(text)) return null;
  const sentences = text.split(/(?<=[。!?;\n])/);
  for (const rule of RULES) {
    if (text.search(rule.pattern) < 0) continue;
    const evidence = sentences.flatMap((sentence) => evidenceOf(rule, sentence));
    if (evidence.length > 0) return { kind: rule.kind, topic: topicOf(rule), confidence: NAMED, evidence };
  }
  return null;
}

function evidenceOf(rule: DangerRule, sentence: string): readonly string[] {
  const hits = [...sentence.matchAll(rule.pattern)];
  // Asked once a sentence: a word said over and over must not cost its square.
  if (hits.length === 0 || rule.notWith?.test(sentence) === true || isElsewhere(sentence)) return [];
  if (isJoke(rule.kind, sentence)) return [];
  return hits.flatMap((found) => {
    const start = found.index;
    const end = start + found[0].length;
    if (rule.notAfter?.test(sentence.slice(Math.max(0, start - 10), start)) === true) return [];
    if (rule.notBefore?.test(sentence.slice(end, end + 8)) === true) return [];
    const tail = found.groups?.['tail'] ?? '';
    const between = tail === '' ? '' : found[0].slice(0, found[0].length - tail.length);
    return isReal({ sentence, start, end, between }) ? [found[0]] : [];
  });
}

function topicOf({ kind, label }: DangerRule): Danger['topic'] {
  return { id: `danger-${kind}`, label, requestClass: 'E', subject: 'living' };
}
