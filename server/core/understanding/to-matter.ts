import type { Grid } from '../grid/grid';
import { findComplaint } from './find-complaint';
import { findPlace } from './find-place';
import { judgeGuess, judgePart } from './judge-part';
import type { GuessKind } from './kind/create-guess-kind';
import type { MatterPart } from './split-matters';
import { topicNamed } from './topics';
import type { Matter } from './understood';

export interface Words {
  readonly text: string;
  /** Same length as `text`, in the spelling of the rules. */
  readonly folded: string;
}

/** One stretch of a message as a matter: its kind, by what was learned when there is something, its place, whom it complains about. */
export function toMatter(
  { text, folded }: Words,
  part: MatterPart,
  grid: Grid,
  guessKind: GuessKind | null,
): Matter {
  const said = folded.slice(part.from, part.to);
  const own = text.slice(part.from, part.to);
  const complaintAboutIds = findComplaint(said, grid);
  const byRules = judgePart(part.matches);
  const judged = guessKind === null ? byRules : judgeGuess(guessKind(own), byRules);
  const { place, choices, part: placePart } = findPlace(said, grid);
  const unknownPlace = findPlace(own, grid).unknownPlace;
  const matter = {
    text: own.replace(/^[\s,。!?;、]+|[\s,;、]+$/g, ''),
    ...judged,
    place,
    unknownPlace: place === null && choices === undefined ? unknownPlace : null,
    ...(choices !== undefined && { placeChoices: choices }),
    ...(placePart !== undefined && { placePart }),
    complaintAboutIds,
  };
  if (complaintAboutIds.length === 0) return matter;
  const complaint = topicNamed('staff-complaint');
  const others = judged.candidates.filter(({ id }) => id !== complaint.id);
  return { ...matter, topic: complaint, candidates: [complaint, ...others].slice(0, 3), confidence: 0.92 };
}
