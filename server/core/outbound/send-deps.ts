import type { Clock } from '../shared/clock';
import type { SendBudget } from './budgets';
import type { SenderLine } from './claim-bundle';
import type { Channel } from './channel';
import type { SenderBudgets } from './remember-budgets';
import type { ResolveTargetDeps } from './resolve-target';
import type { Saying } from './saying';
import type { SendReport } from './send-report';

export interface SendNextDeps extends ResolveTargetDeps {
  readonly outbound: SenderLine;
  readonly budgets: SenderBudgets;
  readonly budget: SendBudget;
  /** Answers every `send` well before the claim's lease of 60 s ends. */
  readonly channel: Channel;
  readonly wording: (saying: Saying) => string;
  readonly clock: Clock;
  /** What budgets and breaker are kept by; the same clock where nobody sets it. */
  readonly steady: Clock;
  /** From 0 to 1, from a seeded source. */
  readonly random: () => number;
  readonly report: (report: SendReport) => void;
}

/** `waitMs` 0: one row was settled without being sent, ask again at once; more: the account must wait. */
export type SendNextResult = 'sent' | 'nothing' | { readonly waitMs: number };
