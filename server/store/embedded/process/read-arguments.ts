import { parseArgs } from 'node:util';

export interface Arguments {
  readonly folder: string;
  readonly socketPath: string;
  readonly synchronous: 'FULL' | 'NORMAL';
  /** Whether clients may set fail points: for tests only. */
  readonly hasFailPoints: boolean;
}

const maxSocketPathBytes = 100;

/** Reads the command line; a string is what to tell the caller. */
export function readArguments(argv: readonly string[]): Arguments | string {
  const usage = 'usage: --data DIR --socket PATH [--synchronous FULL|NORMAL] [--failpoints]';
  const values = parseOptions(argv);
  if (values === undefined) return usage;
  const { data, socket, synchronous = 'FULL', failpoints: hasFailPoints = false } = values;
  if (data === undefined || socket === undefined) return usage;
  if (synchronous !== 'FULL' && synchronous !== 'NORMAL') return usage;
  const bytes = Buffer.byteLength(socket);
  if (bytes > maxSocketPathBytes) {
    return `the socket path has ${bytes} bytes; systems allow about ${maxSocketPathBytes}: choose a shorter folder`;
  }
  return { folder: data, socketPath: socket, synchronous, hasFailPoints };
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        data: { type: 'string' },
        socket: { type: 'string' },
        synchronous: { type: 'string' },
        failpoints: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
