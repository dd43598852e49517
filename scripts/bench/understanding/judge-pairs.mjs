import { f1Of, figureRow } from './figure-row.mjs';

const relations = ['same', 'part', 'different'];

/** Relations guessed, by models that knew nothing of the address sought, against relations people gave. */
export function judgePairs(crossed, folds) {
  const guesses = crossed.map(({ relation, guess }) => ({ relation, guess: guess.relation }));
  const count = (relation, guess) =>
    guesses.filter((one) => one.relation === relation && one.guess === guess).length;
  const f1s = relations.map((relation) =>
    f1Of({
      hits: count(relation, relation),
      said: guesses.filter(({ guess }) => guess === relation).length,
      there: guesses.filter((one) => one.relation === relation).length,
    }),
  );
  const macro = f1s.reduce((sum, f1) => sum + f1, 0) / relations.length;
  const lines = relations.map((relation, at) => {
    const row = relations.map((guess) => count(relation, guess)).join(' | ');
    return `| ${relation} | ${row} | ${f1s[at].toFixed(3)} |`;
  });
  return {
    rows: [
      figureRow(
        '同一处、部分、另一处 · place pairs, macro F1',
        macro,
        `${guesses.length} pairs, cross-validated`,
        0.75,
        0.85,
      ),
    ],
    pages: [
      [
        '### Pairs of places: given (rows) and guessed (columns), cross-validated',
        '',
        `The model that ships learnt from all published pairs, so it cannot be judged by them. Instead ${folds} models learn in the same way, each without one part in ${folds} of the addresses sought, and each judges the pairs of that part.`,
        '',
        `| | ${relations.join(' | ')} | F1 |`,
        '| --- | --- | --- | --- | --- |',
        ...lines,
      ].join('\n'),
    ],
  };
}
