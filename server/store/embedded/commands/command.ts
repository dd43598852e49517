import type { Doc, Encodable } from '../bson/value';
import type { FailPoints } from '../failpoints/fail-points';
import type { CursorRegistry } from './cursor-registry';
import type { Store } from '../storage/open-store';

/** One command as it came; documents of an insert stay raw. */
export interface Request {
  readonly name: string;
  readonly db: string;
  readonly body: Doc;
  readonly sequences: ReadonlyMap<string, readonly Buffer[]>;
}

export type Reply = ReadonlyMap<string, Encodable>;

export interface CommandDeps {
  readonly store: Store;
  readonly cursors: CursorRegistry;
  /** Null in every server but one that was started for tests. */
  readonly failPoints: FailPoints | null;
  readonly log: (record: Readonly<Record<string, string | number>>) => void;
  readonly connectionId: number;
}

export interface Command {
  /** Fields the command understands besides the general ones; null takes any, as a greeting must. */
  readonly fields: readonly string[] | null;
  run(deps: CommandDeps, request: Request): Promise<Reply> | Reply;
}
