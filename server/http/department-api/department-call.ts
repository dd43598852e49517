import type { RouterContext } from '@koa/router';
import { callerOf, type Caller, type CallerDeps } from '../callers/known-caller';
import { departmentsOnly } from './refusals';

export interface DepartmentCall extends Caller {
  readonly department: string;
}

/** The department that calls, by whoever speaks for it. */
export async function departmentCallOf(deps: CallerDeps, ctx: RouterContext): Promise<DepartmentCall> {
  const { department, ...call } = await callerOf(deps, ctx);
  if (department === null) throw departmentsOnly();
  return { ...call, department };
}
