/** Numbers keys in the order they come, and finds the number of a key: open addressing, no objects. */
export interface GramTable {
  readonly size: () => number;
  /** -1 for a key it does not know. */
  find(key: number): number;
  add(key: number): number;
  /** The keys by number. */
  keys(): Int32Array;
}

const FREE = -1;

export function createGramTable(expected = 1_000): GramTable {
  let slots = slotsFor(expected);
  let known = new Int32Array(Math.max(16, expected));
  let size = 0;

  const slotOf = (key: number): number => {
    const mask = slots.length - 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> 8;
    for (;;) {
      slot &= mask;
      const number = slots[slot] ?? FREE;
      if (number === FREE || known[number] === key) return slot;
      slot += 1;
    }
  };

  const grow = (): void => {
    const wider = new Int32Array(known.length * 2);
    wider.set(known);
    known = wider;
    slots = slotsFor(known.length);
    for (let number = 0; number < size; number += 1) slots[slotOf(known[number] ?? 0)] = number;
  };

  return {
    size: () => size,
    find: (key) => slots[slotOf(key)] ?? FREE,
    add(key) {
      const slot = slotOf(key);
      const number = slots[slot] ?? FREE;
      if (number !== FREE) return number;
      if (size === known.length) {
        grow();
        return this.add(key);
      }
      known[size] = key;
      slots[slot] = size;
      size += 1;
      return size - 1;
    },
    keys: () => known.slice(0, size),
  };
}

/** At most half of the slots are ever taken. */
function slotsFor(keys: number): Int32Array {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(16, keys) * 2))).fill(FREE);
}
