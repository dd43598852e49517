let last = 0;
const run = `${process.pid.toString(36)}${process.hrtime.bigint().toString(36)}`;

/** Another id each time, sorted by order of making, never met in an earlier run. */
export function freshId(prefix: string): string {
  last += 1;
  return `${prefix}-${run}-${String(last).padStart(6, '0')}`;
}
