/** How many guesses were right, by label: accuracy, recall of each label, macro F1 and the table of confusions. */
export function judgeKinds(guesses) {
  const labels = [...new Set(guesses.map(({ label }) => label))].sort();
  const count = (label, topic) =>
    guesses.filter((guess) => guess.label === label && guess.topic === topic).length;
  const table = labels.map((label) => labels.map((topic) => count(label, topic)));
  const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
  const perLabel = labels.map((label, at) => {
    const right = table[at][at];
    const there = sum(table[at]);
    const said = sum(table.map((row) => row[at]));
    return { label, there, recall: right / Math.max(1, there), f1: (2 * right) / Math.max(1, there + said) };
  });
  const right = sum(table.map((row, at) => row[at]));
  return {
    ...{ labels, table, perLabel, accuracy: right / Math.max(1, guesses.length) },
    macroF1: sum(perLabel.map(({ f1 }) => f1)) / Math.max(1, labels.length),
  };
}

/** Mean distance between how sure the guesses were and how often they were right, over ten bins. */
export function calibrationError(guesses) {
  const bins = Array.from({ length: 10 }, () => []);
  for (const guess of guesses) bins[Math.min(9, Math.floor(guess.confidence * 10))].push(guess);
  const off = bins.map((bin) =>
    Math.abs(bin.reduce((sum, it) => sum + it.confidence - (it.topic === it.label ? 1 : 0), 0)),
  );
  return off.reduce((sum, it) => sum + it, 0) / Math.max(1, guesses.length);
}
