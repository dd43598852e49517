/** A row of the report where less is better. */
export function lowRow(what, figure, unit, { floor, goal }) {
  const shown = `${figure.toFixed(figure < 10 ? 3 : 1)} ${unit}`;
  return { what, figure, shown, floor, goal, isMet: figure <= floor, isGoal: figure <= goal };
}

/** A row without a bar. */
export function bareRow(what, figure, shown) {
  return { what, figure, shown, floor: null, goal: null, isMet: true, isGoal: true };
}
