/** Asks again and again until the answer is yes; throws after `deadlineMs`. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  deadlineMs = 15_000,
  what = 'it',
): Promise<void> {
  const end = performance.now() + deadlineMs;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`${what} did not come true within ${deadlineMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
