import { SchemaTypes } from 'mongoose';
import type { BreakerReason } from '../../core/outbound/breaker';
import type { DayUse } from '../../core/outbound/day-use';
import type { StoreCollection } from './store-collection';

/** One row a name and community. */
interface NamedRow {
  readonly _id: string;
  readonly communityId: string;
  readonly name: string;
}

const named = { _id: String, communityId: String, name: String } as const;
const byName = [{ keys: { communityId: 1, name: 1 }, unique: true }] as const;

export interface LeaseRow extends NamedRow {
  readonly holder: string;
  readonly until: Date;
  readonly fencing: number;
}

export const leases: StoreCollection<LeaseRow> = {
  name: 'leases',
  fields: { ...named, holder: String, until: Date, fencing: Number },
  indexes: byName,
};

export interface BudgetRow extends NamedRow {
  readonly arrivesAt: Date;
  /** Tells a write from its own repetition. */
  readonly writeToken: string;
  /** The highest fencing number of a sender that drew from it. */
  readonly fencing: number;
}

export const budgets: StoreCollection<BudgetRow> = {
  name: 'budgets',
  fields: { ...named, arrivesAt: Date, writeToken: String, fencing: Number },
  indexes: byName,
};

/** What an account has said lately: one row an account. */
export interface DayCountRow extends NamedRow, DayUse {
  readonly writeToken: string;
  readonly fencing: number;
}

export const dayCounts: StoreCollection<DayCountRow> = {
  name: 'dayCounts',
  fields: { ...named, version: Number, slots: SchemaTypes.Mixed, writeToken: String, fencing: Number },
  indexes: byName,
};

/** One row an account. */
export interface BreakerRow extends NamedRow {
  readonly reason: BreakerReason | null;
  readonly step: number;
  readonly until: Date | null;
  readonly unknowns: number;
  readonly refusals: number;
  readonly fencing: number;
}

export const breakers: StoreCollection<BreakerRow> = {
  name: 'breakers',
  fields: {
    ...named,
    reason: String,
    step: Number,
    until: Date,
    unknowns: Number,
    refusals: Number,
    fencing: Number,
  },
  indexes: byName,
};

export interface CounterRow extends NamedRow {
  readonly value: number;
}

export const counters: StoreCollection<CounterRow> = {
  name: 'counters',
  fields: { ...named, value: Number },
  indexes: byName,
};
