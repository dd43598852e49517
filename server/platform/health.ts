/** `null` when well, else one short English sentence that says why not. */
export type HealthCheck = () => Promise<string | null>;

export interface HealthAnswer {
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
      [...checks].map(async ([name, check]) => [name, await askOne(check, timeoutMs)] as const),
    );
    const entries = answers.map(([name, whyNot]) => [name, toAnswer(whyNot)] as const);
    return { ok: answers.every(([, whyNot]) => whyNot === null), checks: Object.fromEntries(entries) };
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

function toAnswer(whyNot: string | null): HealthAnswer {
  return whyNot === null ? { ok: true } : { ok: false, whyNot };
}

async function askOne(check: HealthCheck, timeoutMs: number): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no answer within ${String(timeoutMs)} ms`), timeoutMs);
  });
  try {
    return await Promise.race([check(), late]);
  } catch (error) {
    return `check failed: ${error instanceof Error ? error.name : 'unknown error'}`;
  } finally {
    clearTimeout(timer);
  }
}
