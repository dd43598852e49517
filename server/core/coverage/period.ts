/** From one instant to another, the end not included. */
export interface Period {
  readonly from: Date;
  readonly to: Date;
}

/** Cuts a period at the instants that lie within it. */
export function cutAt({ from, to }: Period, instants: readonly Date[]): readonly Period[] {
  const within = instants.map((at) => at.getTime()).filter((at) => from.getTime() < at && at < to.getTime());
  const points = [...new Set([from.getTime(), ...within, to.getTime()])].sort((a, b) => a - b);
  return points
    .slice(0, -1)
    .map((start, index) => ({ from: new Date(start), to: new Date(points[index + 1] ?? start) }));
}

/** Makes one of neighbours that are the same by their key and adjoin. The periods come in order. */
export function joinAdjoining<P extends Period>(
  periods: readonly P[],
  keyOf: (period: P) => string,
): readonly P[] {
  const joined: P[] = [];
  const lastOf = new Map<string, number>();
  for (const period of periods) {
    const key = keyOf(period);
    const index = lastOf.get(key);
    const last = index === undefined ? undefined : joined[index];
    if (index !== undefined && last && last.to.getTime() === period.from.getTime()) {
      joined[index] = { ...last, to: period.to };
      continue;
    }
    lastOf.set(key, joined.push(period) - 1);
  }
  return joined;
}

export const edgesOf = (periods: readonly Period[]): readonly Date[] =>
  periods.flatMap(({ from, to }) => [from, to]);

export const isWithin = ({ from, to }: Period, at: Date): boolean => from <= at && at < to;
