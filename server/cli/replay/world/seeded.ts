/** Ids in the order of making, the same in every replay; as long as a ULID. */
export function createCountedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return String(count).padStart(26, '0');
  };
}

const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** One-time codes a scenario can know beforehand: REPLAY22, REPLAY23, … */
export function createCountedCodes(): () => string {
  let count = 0;
  return () => {
    const high = letters[Math.floor(count / letters.length) % letters.length] ?? '';
    const low = letters[count % letters.length] ?? '';
    count += 1;
    return `REPLAY${high}${low}`;
  };
}
