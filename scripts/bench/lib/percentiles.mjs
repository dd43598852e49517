/** p50, p99 and max of times in milliseconds, with two places. */
export function percentiles(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0, 2);
  return { p50: at(0.5), p99: at(0.99), max: at(1) };
}

export function round(value, places = 0) {
  const factor = 10 ** places;
  return Math.round(value * factor) / factor;
}
