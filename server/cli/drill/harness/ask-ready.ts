import { z } from 'zod';

const readyAnswer = z.object({
  ok: z.boolean(),
  checks: z.record(z.string(), z.object({ ok: z.boolean() })),
});

/** Names of the parts that /ready finds not well; `server` when it does not answer within 5 s. */
export async function askReady(address: string): Promise<readonly string[]> {
  try {
    const answer = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(5_000) });
    const { ok, checks } = readyAnswer.parse(await answer.json());
    const wrong = Object.entries(checks).flatMap(([name, check]) => (check.ok ? [] : [name]));
    return wrong.length === 0 && !ok ? ['server'] : wrong;
  } catch {
    return ['server'];
  }
}
