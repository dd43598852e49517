import { setTimeout as delay } from 'node:timers/promises';
import type { CommandDeps, Reply, Request } from '../commands/command';

/** Runs a command through the fail points that it meets; null: no answer, the connection is cut. */
export async function withFailPoints(
  { failPoints }: Pick<CommandDeps, 'failPoints'>,
  { name }: Request,
  run: () => Promise<Reply>,
): Promise<Reply | null> {
  const effects = failPoints?.enter(name) ?? [];
  if (effects.length === 0) return run();
  const blockMs = Math.max(...effects.map((effect) => effect.blockMs));
  if (blockMs > 0) await delay(blockMs);
  if (effects.some(({ cut }) => cut === 'before')) return null;
  const error = effects.find((effect) => effect.error !== null)?.error;
  if (error) return error;
  const reply = await run();
  if (effects.some(({ cut }) => cut === 'after')) return null;
  return new Map([...reply, ...effects.flatMap(({ addition }) => [...(addition ?? [])])]);
}
