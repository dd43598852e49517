/** How to learn. Which one is used is found out on the training data itself. */
export interface Recipe {
  readonly name: string;
  /** How much being wrong costs against being plain (C). */
  readonly cost: number;
  /** Texts of the label count so many times as much as the others; 1 where labels are few. */
  readonly ownWeight: number;
  /** Single letters count so many times as much. */
  readonly singleLetters: number;
  /** Whether grams that tell labels apart count more. */
  readonly isInformed: boolean;
  /** A gram counts when at least so many texts have it. */
  readonly fewestTexts: number;
}

/** Few kinds with long letters first, many kinds with short lines last. */
export const RECIPES: readonly Recipe[] = [
  { name: 'long', cost: 4, ownWeight: 1, singleLetters: 1, isInformed: true, fewestTexts: 4 },
  { name: 'middle', cost: 1, ownWeight: 1, singleLetters: 1, isInformed: true, fewestTexts: 4 },
  { name: 'short', cost: 0.3, ownWeight: 20, singleLetters: 2, isInformed: false, fewestTexts: 2 },
];
