import { setTimeout as pause } from 'node:timers/promises';

/** Asks again and again until the answer is yes; false when the time is over first. */
export async function waitUntil(
  isSo: () => boolean | Promise<boolean>,
  { withinMs, everyMs = 25 }: { readonly withinMs: number; readonly everyMs?: number },
): Promise<boolean> {
  const until = performance.now() + withinMs;
  while (!(await isSo())) {
    if (performance.now() >= until) return false;
    await pause(everyMs);
  }
  return true;
}
