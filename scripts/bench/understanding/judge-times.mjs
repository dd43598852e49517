const grains = ['year', 'month', 'day', 'hour', 'minute', 'second'];
/** Rows that hold no moment of speaking do not depend on one. */
const ANY_BASE = { at: new Date('2021-06-14T01:06:40+08:00'), knownTo: 'second' };
const pad = (number) => String(number).padStart(2, '0');

/** Whether one row of the source is read as it says: with all it says, to the second, and from the words alone. */
export function judgeTimes(findTimeWords, row) {
  const { at, knownTo } = baseOf(row.base);
  const asked = {
    isAhead: row.mode === 'ret_future=True',
    readsLunar: row.mode !== 'lunar_date=False',
  };
  const found = findTimeWords(row.text, at, { ...asked, knownTo });
  return {
    isExact: isRight(found, row.expected),
    isExactToSecond: isRight(findTimeWords(row.text, at, asked), row.expected),
    isExactAlone: isRight(findTimeWords(row.text, at), row.expected),
    shown: found.map(show).join('; ') || 'nothing',
  };
}

function isRight(found, { type, time }) {
  if (found.length !== 1) return false;
  const [one] = found;
  if (type === 'time_delta') return one.kind === 'duration' && isDuration(one, time);
  if (type === 'time_period') return one.kind === 'repetition' && isRepetition(one, time);
  return one.kind === 'time' && stamp(one.from, '-inf') === time[0] && stamp(one.to, 'inf') === time[1];
}

function isDuration({ amount, upTo, words }, time) {
  const [low, high] = Array.isArray(time) ? time : [time, null];
  if (!isAmount(amount, low)) return false;
  if (high === null) return upTo === null;
  return high.infinite ? words.endsWith('以上') : upTo !== null && isAmount(upTo, high);
}

function isRepetition({ every, first }, { delta, point }) {
  if (!isAmount(every, delta)) return false;
  if (point === null) return first === null;
  const [from, to] = Array.isArray(point.time[0]) ? point.time[0] : point.time;
  return first !== null && stamp(first.from) === from && stamp(first.to) === to;
}

function isAmount(amount, wanted) {
  const names = new Set([...Object.keys(amount), ...Object.keys(wanted)]);
  return [...names].every((name) => (amount[name] ?? 0) === (wanted[name] ?? 0));
}

/** A moment of speaking as text, list or record, filled up with the first of what it leaves out. */
function baseOf(base) {
  if (typeof base === 'string') {
    const at = new Date(`${base.replace(' ', 'T')}+08:00`);
    return Number.isNaN(at.getTime()) ? ANY_BASE : { at, knownTo: 'second' };
  }
  if (base === null) return ANY_BASE;
  const parts = Array.isArray(base)
    ? base
    : grains.map((grain) => base[grain]).filter((part) => part !== undefined);
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts;
  const time = `${pad(hour)}:${pad(minute)}:${pad(second)}`;
  return {
    at: new Date(`${year}-${pad(month)}-${pad(day)}T${time}+08:00`),
    knownTo: grains[parts.length - 1],
  };
}

const stamp = (at, open) =>
  at === null ? open : new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

function show(one) {
  if (one.kind === 'time') return `${stamp(one.from, '-inf')} … ${stamp(one.to, 'inf')}`;
  if (one.kind === 'duration')
    return `lasting ${JSON.stringify(one.amount)}${one.upTo === null ? '' : ` to ${JSON.stringify(one.upTo)}`}`;
  return `every ${JSON.stringify(one.every)}${one.first === null ? '' : `, ${show({ kind: 'time', ...one.first })}`}`;
}
