export interface ErrorDescription {
  readonly type: string;
  readonly code: string | null;
  readonly at: readonly string[];
}

/** An error as a log may hold it: its type, its code and where. The message is left out, it may quote a person. */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { type: typeof error, code: null, at: [] };
  const code = 'code' in error && (typeof error.code === 'string' || typeof error.code === 'number');
  return {
    type: error.name,
    code: code ? String(error.code) : null,
    at: (error.stack ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^at .+[:)]/.test(line))
      .slice(0, 6)
      .map((line) => line.slice(3)),
  };
}
