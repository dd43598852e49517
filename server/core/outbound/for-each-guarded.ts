/** Does the work for each item in turn; one that throws is told to `onError` and does not stop the others. */
export async function forEachGuarded<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      onError(error);
    }
  }
}
