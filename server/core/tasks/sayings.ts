import type { Saying } from '../outbound/saying';

/** Everything a deed on tasks says, by code. Dates are ISO strings. The sentences are in the wording. */
export interface TaskSayings {
  'task-given': { number: string; title: string; giver: string; dueAt: string };
  /** A department's task before the secretary. */
  'task-offered': {
    number: string;
    title: string;
    department: string;
    dueAt: string;
    fundingLine: string | null;
    mayDecide: boolean;
    unitPrice: string | null;
  };
  'task-accepted-told': { number: string; title: string; owner: string; dueAt: string };
  /** A department's task was accepted though no money came with it. */
  'task-unfunded-told': {
    number: string;
    title: string;
    department: string;
    owner: string;
    mayDecide: boolean;
  };
  'task-done-told': { number: string; title: string; owner: string; note: string | null; late: boolean };
  'task-returned-told': { number: string; title: string; owner: string; reason: string };
  'task-called-back-told': { number: string; title: string; giver: string };
  'task-extension-asked': {
    number: string;
    title: string;
    owner: string;
    reason: string;
    dueAt: string;
    until: string;
  };
  'task-extended-told': { number: string; title: string; by: string; dueAt: string };
  'task-extension-refused-told': {
    number: string;
    title: string;
    by: string;
    reason: string | null;
    dueAt: string;
  };
  'task-not-accepted': { number: string; title: string; owner: string; dueAt: string; own: boolean };
  'task-due-soon': { number: string; title: string; dueAt: string; accepted: boolean };
  /** `over`: it has been late for a quarter of its time. */
  'task-late': {
    number: string;
    title: string;
    owner: string;
    giver: string;
    dueAt: string;
    own: boolean;
    over: boolean;
  };
}

export function sayOfTask<C extends keyof TaskSayings>(code: C, params: TaskSayings[C]): Saying {
  return { code, params };
}
