import type { MovedRecord } from '../outbound/moved-record';
import type { Cause } from '../outbound/change-record';

export type TaskState = 'given' | 'accepted' | 'done' | 'returned' | 'called-back';

export type TaskEventKind =
  | 'given'
  | 'accepted'
  | 'done'
  | 'returned'
  | 'called-back'
  | 'extension-asked'
  | 'extended'
  | 'extension-refused'
  | 'reminded';

/** One move. `to`: the owner, or a due time as ISO. `note`: somebody's words, or the step that was reminded of. */
export interface TaskEvent extends Cause {
  readonly seq: number;
  readonly kind: TaskEventKind;
  readonly note: string | null;
  readonly to: string | null;
}

/** `YX-0609-T01`: a sequence of its own, unique by (community, openedOn, seq). */
export interface TaskNumber {
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly openedOn: string;
  readonly seq: number;
  readonly label: string;
}

/** Where it comes from. A department says whether money and power come with it. */
export type TaskSource =
  | { readonly kind: 'staff' }
  | {
      readonly kind: 'department';
      readonly name: string;
      readonly fundingLine: string | null;
      readonly authority: 'may-decide' | 'may-report' | null;
      readonly unitPrice: string | null;
    };

/** What the owner asked for and nobody has decided yet. */
export interface AskedExtension {
  readonly until: Date;
  readonly reason: string;
  readonly askedAt: Date;
  readonly approverId: string;
}

/** A task (任务) among staff, with an end that its giver said. Nothing is edited away: every move is one event. */
export interface Task extends MovedRecord {
  readonly number: TaskNumber;
  readonly title: string;
  readonly giverId: string;
  readonly ownerId: string;
  readonly source: TaskSource;
  readonly state: TaskState;
  readonly givenAt: Date;
  /** As said by the giver, or extended since. */
  readonly dueAt: Date;
  readonly extension: AskedExtension | null;
  readonly endedAt: Date | null;
  readonly policyVersion: string;
  /** When its clocks are looked at next, as arranged; null: nothing comes by itself. */
  readonly lookAt: Date | null;
  readonly events: readonly TaskEvent[];
}

export const openStates: readonly TaskState[] = ['given', 'accepted'];

export const isOpen = (task: Pick<Task, 'state'>): boolean => openStates.includes(task.state);

/** A department's task that comes without money, or without the power to settle it. */
export function lacksOf({ source }: Pick<Task, 'source'>): {
  readonly funding: boolean;
  readonly authority: boolean;
} {
  if (source.kind === 'staff') return { funding: false, authority: false };
  return { funding: source.fundingLine === null, authority: source.authority !== 'may-decide' };
}

/** `YX-0609-T01`: community code, month and day, at least two digits. */
export function formatTaskNumber(communityCode: string, openedOn: string, seq: number): TaskNumber {
  const monthDay = openedOn.slice(5).replace('-', '');
  return { openedOn, seq, label: `${communityCode}-${monthDay}-T${String(seq).padStart(2, '0')}` };
}
