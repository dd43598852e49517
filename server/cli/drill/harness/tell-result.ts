export interface DrillResult {
  readonly drill: string;
  /** What a person reads, a row each. */
  readonly rows: readonly (readonly [label: string, value: string])[];
  /** What a program reads. */
  readonly figures: Readonly<Record<string, unknown>>;
  /** Whether everything that was promised held. */
  readonly ok: boolean;
}

/** The end of a drill: a table, then one line of JSON. Returns the exit code. */
export function tellResult({ drill, rows, figures, ok }: DrillResult): number {
  const width = Math.max(...rows.map(([label]) => label.length));
  process.stdout.write(`\n${drill}: ${ok ? '都守住了 all held' : '没守住 BROKEN'}\n`);
  for (const [label, value] of rows) process.stdout.write(`  ${label.padEnd(width)}  ${value}\n`);
  process.stdout.write(`${JSON.stringify({ drill, ok, ...figures })}\n`);
  return ok ? 0 : 1;
}
