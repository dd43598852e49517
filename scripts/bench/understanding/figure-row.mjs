/** A share as a row of the report, against its floor and goal. */
export function figureRow(what, figure, of, floor, goal) {
  const shown = `${figure.toFixed(3)} (${of})`;
  return { what, figure, shown, floor, goal, isMet: figure >= floor, isGoal: figure >= goal };
}

/** What precision and recall are worth together: twice the hits over all that was said and all that is there. */
export function f1Of({ hits, said, there }) {
  return said + there === 0 ? 0 : (2 * hits) / (said + there);
}
