/** Rows of numbers as small steps, so that trees look at counts instead of at every row. */
export interface BinnedRows {
  /** For each feature the numbers between its steps, rising. */
  readonly cuts: readonly Float32Array[];
  readonly rows: readonly Uint8Array[];
  /** The same steps, a column a feature. */
  readonly columns: readonly Uint8Array[];
}

const STEPS = 32;

export function binRows(rows: readonly Float64Array[]): BinnedRows {
  const width = rows[0]?.length ?? 0;
  const cuts = Array.from({ length: width }, (_, feature) =>
    cutsOf(Float32Array.from(rows, (row) => row[feature] ?? 0).sort()),
  );
  const binned = rows.map((row) =>
    Uint8Array.from(row, (value, feature) => stepOf(cuts[feature] ?? new Float32Array(), Math.fround(value))),
  );
  const columns = cuts.map((_, feature) => Uint8Array.from(binned, (row) => row[feature] ?? 0));
  return { cuts, rows: binned, columns };
}

function cutsOf(sorted: Float32Array): Float32Array {
  const different = [...new Set(sorted)];
  if (different.length <= STEPS) return Float32Array.from(different.slice(1));
  const cuts = new Set<number>();
  for (let step = 1; step < STEPS; step += 1) {
    const cut = sorted[Math.floor((step * sorted.length) / STEPS)] ?? 0;
    if (cut > (sorted[0] ?? 0)) cuts.add(cut);
  }
  return Float32Array.from(cuts);
}

function stepOf(cuts: Float32Array, value: number): number {
  let step = 0;
  while (step < cuts.length && value >= (cuts[step] ?? Infinity)) step += 1;
  return step;
}
