import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { carryOut, type GatewayCommandDeps, gatewayCommand } from './gateway-command';

const asked = z.object({ id: z.number(), command: gatewayCommand });

export interface Door {
  readonly input: Readable;
  readonly output: Writable;
  /** Nobody holds the door any more. */
  onClosed(): void;
  /** A line that is no command; it gets no answer. */
  onBadLine(error: unknown): void;
}

/** Takes a command a line, `{ id, command }`, and answers each with a line of the same id: `answer` or `error`. */
export function serveDoor(deps: GatewayCommandDeps, door: Door): void {
  const say = (line: object): void => void door.output.write(`${JSON.stringify(line)}\n`);
  const take = async (line: string): Promise<void> => {
    const { id, command } = asked.parse(JSON.parse(line));
    try {
      say({ id, answer: await carryOut(deps, command) });
    } catch (error) {
      say({ id, error: error instanceof Error ? error.message : 'failed' });
    }
  };
  createInterface({ input: door.input })
    .on('line', (line) => {
      take(line).catch(door.onBadLine);
    })
    .on('close', () => door.onClosed());
}
