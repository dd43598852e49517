/** Well, but there is something to know: a short English sentence, and a code with figures to word it otherwise. */
export interface HealthNote {
  readonly note: string;
  readonly code: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** Not well: a short English sentence that says why, and a code with figures to word it otherwise. */
export interface HealthTrouble {
  readonly whyNot: string;
  readonly code: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** `null` when well, a note when well and worth a word, else why not: a trouble, or a short English sentence alone. */
export type HealthFinding = string | HealthTrouble | HealthNote | null;
export type HealthCheck = () => Promise<HealthFinding>;

export interface HealthAnswer extends Partial<HealthNote> {
  readonly ok: boolean;
  readonly whyNot?: string;
}

export interface HealthReport {
  readonly ok: boolean;
  readonly checks: Readonly<Record<string, HealthAnswer>>;
}

export interface Health {
  add(name: string, check: HealthCheck): void;
  report(): Promise<HealthReport>;
}

export interface HealthOptions {
  /** A report younger than this is given again, so that a watcher cannot load the store. */
  readonly cacheMs?: number;
  readonly timeoutMs?: number;
  /** Milliseconds of a clock that never jumps. */
  readonly nowMs?: () => number;
}

/** A list of named checks. A check that throws or hangs counts as not well. */
export function createHealth(options: HealthOptions = {}): Health {
  const { cacheMs = 500, timeoutMs = 2000, nowMs = () => performance.now() } = options;
  const checks = new Map<string, HealthCheck>();
  let last: { readonly atMs: number; readonly report: Promise<HealthReport> } | null = null;

  async function look(): Promise<HealthReport> {
    const answers = await Promise.all(
      [...checks].map(async ([name, check]) => [name, toAnswer(await askOne(check, timeoutMs))] as const),
    );
    return { ok: answers.every(([, { ok }]) => ok), checks: Object.fromEntries(answers) };
  }

  return {
    add(name, check) {
      checks.set(name, check);
      last = null;
    },
    report() {
      if (last === null || nowMs() - last.atMs >= cacheMs) last = { atMs: nowMs(), report: look() };
      return last.report;
    },
  };
}

function toAnswer(finding: HealthFinding): HealthAnswer {
  if (typeof finding === 'string') return { ok: false, whyNot: finding };
  return { ok: finding === null || !('whyNot' in finding), ...finding };
}

async function askOne(check: HealthCheck, timeoutMs: number): Promise<HealthFinding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<HealthTrouble>((resolve) => {
    timer = setTimeout(() => resolve(noAnswer(timeoutMs)), timeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown error';
    return { whyNot: `check failed: ${name}`, code: 'health.failed', figures: {} };
  } finally {
    clearTimeout(timer);
  }
}

const noAnswer = (ms: number): HealthTrouble => ({
  whyNot: `no answer within ${String(ms)} ms`,
  code: 'health.no-answer',
  figures: { ms },
});
