/**
 * Time that is moved by hand: what is asked to run later runs in order, and everything in memory that it starts is finished
 * before time goes on. Nothing in it may wait for the real world.
 */
export function createVirtualTime(startMs) {
  let nowMs = startMs;
  let made = 0;
  const heap = [];

  function after(ms, task) {
    const entry = { at: nowMs + Math.max(0, ms), nth: (made += 1), task };
    push(heap, entry);
    return () => {
      entry.task = null;
    };
  }

  async function runUntil(endMs) {
    await settled();
    while (heap.length > 0 && heap[0].at <= endMs) {
      const { at, task } = pop(heap);
      if (task === null) continue;
      nowMs = at;
      task();
      await settled();
    }
    nowMs = Math.max(nowMs, endMs);
  }

  return {
    now: () => nowMs,
    after,
    sleep: (ms) => new Promise((resolve) => after(ms, resolve)),
    runUntil,
  };
}

/** All microtasks are done before the next of these. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const isBefore = (one, other) => (one.at === other.at ? one.nth < other.nth : one.at < other.at);

function push(heap, entry) {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (isBefore(heap[parent], entry)) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = entry;
}

function pop(heap) {
  const first = heap[0];
  const last = heap.pop();
  if (heap.length === 0) return first;
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= heap.length) break;
    const child = left + 1 < heap.length && isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    if (isBefore(last, heap[child])) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = last;
  return first;
}
