/** One line a run: what it cost and how long answers took. */
export const runHead = [
  'run',
  'CPU µs/op',
  'store CPU µs/op',
  'op/s',
  'p50 ms',
  'p99 ms',
  'max ms',
  'errors',
];

export function rowsOfRuns({ raw, ours }) {
  const row = (side, index) => (run) => [
    `${side} ${index + 1}`,
    run.cpuUs,
    run.storeCpuUs,
    run.perSecond,
    run.p50,
    run.p99,
    run.max,
    run.errors,
  ];
  return raw.flatMap((run, index) => [
    row('raw', index)(run),
    ...(ours[index] ? [row('ours', index)(ours[index])] : []),
  ]);
}

export const errorsIn = ({ raw, ours }) => [...raw, ...ours].reduce((sum, run) => sum + run.errors, 0);
