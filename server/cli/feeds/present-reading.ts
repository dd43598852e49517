import { type FeedReading } from '../../core/notices/feed-item';
import { toShanghaiIso } from '../../core/shared/shanghai-time';

/** A reading as lines of JSON: one for each item, or one that says that there is none or why it could not be read. */
export function presentReading(reading: FeedReading): readonly string[] {
  const told = reading.kind === 'items' ? reading.items : [reading];
  return told.map((one) => JSON.stringify(withShanghaiTime(one)));
}

function withShanghaiTime(one: object): object {
  return Object.fromEntries(
    Object.entries(one).map(([name, value]: [string, unknown]) => [
      name,
      value instanceof Date ? toShanghaiIso(value) : value,
    ]),
  );
}
