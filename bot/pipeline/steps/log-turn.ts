import type { Clock } from '../../../server/core/shared/clock';
import type { Intake, IntakeStep } from '../intake';

export interface LogTurnDeps {
  readonly clock: Clock;
  /** One line a turn: ids and milliseconds, never words, names or numbers of people. */
  readonly onTurn: (turn: {
    readonly messageId: string | null;
    readonly outcome: Intake['outcome'];
    readonly ms: number;
  }) => void;
}

export const logTurn =
  (deps: LogTurnDeps): IntakeStep =>
  async (intake, next) => {
    const startedAt = deps.clock.now().getTime();
    await next();
    if (intake.outcome === 'own') return;
    deps.onTurn({
      messageId: intake.stored?.id ?? null,
      outcome: intake.outcome,
      ms: deps.clock.now().getTime() - startedAt,
    });
  };
