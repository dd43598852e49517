import type { WorkingCalendar } from '../../../core/deadlines/working-calendar';
import type { Grid } from '../../../core/grid/grid';
import type { Person } from '../../../core/people/person';
import type { ServiceRequest } from '../../../core/requests/service-request';
import type { createMemoryRepositories } from '../../../store/memory/create-memory-repositories';
import type { DueHandlerDeps } from '../../../../jobs/processors/due-handlers';
import type { OutboundMessage } from '../../../core/outbound/outbound-message';
import type { YearRecord } from '../year-record';
import type { Agenda } from './agenda';
import type { Dice } from './dice';
import type { Outage } from './outages';

export type YearRepositories = ReturnType<typeof createMemoryRepositories>;

/** What every deed and handler of the year is given. */
export type YearDeps = YearRepositories & DueHandlerDeps;

/** The community for a year: its store, its clock, what is to come, and what was noted. */
export interface YearWorld {
  readonly communityId: string;
  readonly deps: YearDeps;
  readonly calendar: WorkingCalendar;
  readonly agenda: Agenda;
  readonly outages: readonly Outage[];
  readonly dice: Dice;
  readonly record: YearRecord;
  readonly residents: readonly Person[];
  /** The first instant after the last day: from then on nobody leaves anything lying. */
  readonly end: Date;
  readonly now: () => Date;
  readonly loadGrid: () => Promise<Grid>;
  /** A request as it stands, not to be changed. */
  readonly peek: (requestId: string) => ServiceRequest | null;
  readonly openRequests: () => readonly ServiceRequest[];
  /** What people do about a message they get; set once the people are there. */
  onSaid: (row: OutboundMessage) => void;
}
