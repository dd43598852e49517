import type { RequestClass } from '../../deadlines/request-class';
import type { Place } from '../understood';
import { areaWideTopics, offeredFrom, sameWithinMs } from './like-settings';
import { topicFamily } from './topic-family';
import { sharedWords, wordSimilarity } from './word-similarity';

/** What somebody says now. */
export interface SaidMatter {
  readonly topicId: string | null;
  /** The other guesses of an unsure reading, best first. */
  readonly guessIds: readonly string[];
  readonly requestClass: RequestClass;
  readonly place: Place | null;
  readonly text: string;
}

/** What is open already. */
export interface OpenMatter {
  readonly id: string;
  readonly topicId: string | null;
  readonly topicLabel: string;
  readonly requestClass: RequestClass;
  readonly place: Place | null;
  readonly text: string;
  readonly openedAt: Date;
  /** Many said so: for what stops in a whole area its building no longer matters. */
  readonly isHotSpot: boolean;
}

export interface Duplicate {
  readonly id: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** What was found: the topic, and the words both use. */
  readonly evidence: readonly string[];
}

/** The open matters that may be the same as what is said, surest first; those below the threshold are left out. */
export function findDuplicates(
  said: SaidMatter,
  open: readonly OpenMatter[],
  at: Date,
): readonly Duplicate[] {
  return open
    .map((matter) => compare(said, matter, at))
    .filter((found) => found !== null)
    .filter(({ confidence }) => confidence >= offeredFrom)
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? 1 : -1));
}

function compare(said: SaidMatter, open: OpenMatter, at: Date): Duplicate | null {
  const within = sameWithinMs[open.requestClass];
  const age = at.getTime() - open.openedAt.getTime();
  if (within === undefined || age > within || sameWithinMs[said.requestClass] === undefined) return null;
  const place = placeLikeness(said, open);
  const kind = kindLikeness(said, open);
  if (place === 0) return null;
  const words = wordSimilarity(said.text, open.text);
  // The kind says most; the words decide where it is not sure.
  const confidence = place * (kind + (1 - kind) * words);
  const shared = sharedWords(said.text, open.text);
  return { id: open.id, confidence, evidence: kind > 0 ? [open.topicLabel, ...shared] : shared };
}

/** Same topic, one family, one of the other guesses, or nobody knows yet. */
function kindLikeness({ topicId, guessIds }: SaidMatter, open: OpenMatter): number {
  if (open.topicId !== null && open.topicId === topicId) return 0.8;
  if (open.topicId !== null && guessIds.includes(open.topicId)) return topicId === null ? 0.5 : 0.35;
  if (topicId !== null && open.topicId !== null) {
    const family = topicFamily(topicId);
    return family !== null && family === topicFamily(open.topicId) ? 0.3 : 0;
  }
  return 0;
}

/** 0: elsewhere, or nobody knows where. */
function placeLikeness(said: SaidMatter, open: OpenMatter): number {
  const one = said.place;
  const other = open.place;
  if (!one || !other) return 0;
  if (one.buildingId !== null && other.buildingId !== null) {
    if (one.buildingId === other.buildingId) return isSame(one.unit, other.unit) ? 1 : acrossUnits(open);
    return one.areaId !== null && one.areaId === other.areaId && isAreaWide(open) ? acrossBuildings(open) : 0;
  }
  if (one.areaId === null || one.areaId !== other.areaId) return 0;
  if (one.buildingId === null && other.buildingId === null) return 0.95;
  return isAreaWide(open) ? 0.8 : 0.7;
}

const isAreaWide = ({ topicId }: OpenMatter): boolean => topicId !== null && areaWideTopics.has(topicId);

const acrossUnits = (open: OpenMatter): number => (isAreaWide(open) ? 0.9 : 0);

const acrossBuildings = ({ isHotSpot }: OpenMatter): number => (isHotSpot ? 0.9 : 0.5);

const isSame = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;
