export type StepOf<Context> = (context: Context, next: () => Promise<void>) => Promise<void>;

/** Runs the steps in their order; each decides whether the next one runs. What a step throws comes out. */
export function runSteps<Context>(steps: readonly StepOf<Context>[], context: Context): Promise<void> {
  const runFrom = (index: number): Promise<void> => {
    const step = steps[index];
    return step ? step(context, () => runFrom(index + 1)) : Promise.resolve();
  };
  return runFrom(0);
}
