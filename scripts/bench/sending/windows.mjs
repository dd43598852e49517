/** How many of the messages are one too many for the bucket in some window that ends with them; times in order. */
export function overBucket(times, { burst, emissionIntervalMs }) {
  let over = 0;
  let lowest = Infinity;
  times.forEach((at, index) => {
    // burst and one more each whole interval: index - at/interval must not rise by burst or more.
    lowest = Math.min(lowest, index - at / emissionIntervalMs);
    if (index - at / emissionIntervalMs - lowest + 1 > burst + 1e-9) over += 1;
  });
  return over;
}

const dayMs = 24 * 60 * 60_000;

/** How many messages are one too many for the 24 hours that end with them; `most` may depend on the message. */
export function overDay(times, mostOf) {
  let first = 0;
  let over = 0;
  times.forEach((at, index) => {
    while (times[first] <= at - dayMs) first += 1;
    if (index - first + 1 > mostOf(index)) over += 1;
  });
  return over;
}
