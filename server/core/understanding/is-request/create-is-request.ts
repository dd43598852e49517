import { isCourtesy } from '../is-courtesy';
import { isTrick } from '../sounds-like-request';
import { isLetter } from './is-letter';
import type { ReadSigns } from './read-signs';
import { handicapOf, likelihoodOf, scoreOf, type SignalsModel } from './signals-model';

export interface RequestJudgement {
  readonly isRequest: boolean;
  /** How likely it is that something is wanted, 0 to 1. */
  readonly confidence: number;
  /** The words that spoke most for it. */
  readonly evidence: readonly string[];
}

/** How somebody can be called says nothing about what they want: 我电话…, numbers of five digits and more. */
const CONTACT =
  /[,。;\s]{0,2}(?:我的?|我家|本人)?(?:电话|手机|手机号|微信|号码|联系方式|联系电话)?(?:号|是|:){0,2}\s{0,2}\d[\d -]{4,20}\d/g;

/** Takes folded words. */
export type IsRequest = (folded: string) => RequestJudgement;

const GREETING =
  /^(?:你|您|你们|大家|各位|小银)?(?:好|早|在吗|在不在|有人吗|hello|hi|哈喽)[啊呀吗哈哦!。,?~ ]*$/i;
const NO: RequestJudgement = { isRequest: false, confidence: 0.02, evidence: [] };
/** What is said first tells. */
const MOST_READ = 2_000;
/** A letter to an office is a request, whatever its words remind of. */
const LETTER = 0.95;

/** Who plainly speaks of a kind of matter likely wants something: so much it counts, and so much more is asked of all. */
const KIND_WEIGHT = 0.6;
const KIND_BAR = 0.21;

/**
 * Whether somebody wants something of the community: what was learned, with rules where they are sure. `sureOfKind` tells
 * how sure a model is of the kind of folded words, 0 to 1.
 */
export function createIsRequest(
  model: SignalsModel,
  readSigns: ReadSigns,
  sureOfKind: ((folded: string) => number) | null = null,
): IsRequest {
  const { request } = model;
  return (said) => {
    const folded = said.slice(0, MOST_READ).replace(CONTACT, '');
    if (isTrick(folded) || isCourtesy(folded) || GREETING.test(folded.slice(0, 40))) return NO;
    const { buckets, words } = readSigns(folded);
    if (buckets.length === 0) return NO;
    const score = scoreOf(request, buckets) - handicapOf(folded.length);
    const confidence = likelihoodOf(request, score);
    const kind = sureOfKind === null ? 0 : KIND_WEIGHT * sureOfKind(folded) - KIND_BAR;
    if (score + kind > request.threshold) return { isRequest: true, confidence, evidence: words };
    const letter = isLetter(folded);
    return letter === null
      ? { isRequest: false, confidence, evidence: [] }
      : { isRequest: true, confidence: Math.max(confidence, LETTER), evidence: [letter] };
  };
}
