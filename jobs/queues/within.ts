/** Runs the work; when it fails or is not done after `ms`, `onLate` gets the reason. Resolves by then and never rejects. */
export function within(
  ms: number,
  work: () => Promise<unknown>,
  onLate: (error: unknown) => void,
): Promise<void> {
  return new Promise((resolve) => {
    let isOver = false;
    const end = (error: unknown): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      if (error !== null) onLate(error);
      resolve();
    };
    const timer = setTimeout(() => end(new Error(`not done within ${ms} ms`)), ms);
    work().then(
      () => end(null),
      (error: unknown) => end(error ?? new Error('rejected without a reason')),
    );
  });
}
