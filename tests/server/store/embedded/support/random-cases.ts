import type { Plain, PlainDoc, PlainQuery } from './plain-matcher';
import type { Random } from './random';

const scalars: readonly Plain[] = [
  -1,
  0,
  1,
  1.5,
  2,
  3,
  'x',
  'y',
  'é',
  '',
  null,
  true,
  false,
  new Date(0),
  new Date(1000),
];
const numbers: readonly number[] = [-1, 0, 1, 1.5, 2, 3];
const paths = ['a', 'b.c', 'b', 'tags', 'list.x', 'list', 'n', 'u', 'missing'];

export function randomDocument(random: Random, id: number): PlainDoc {
  const doc: Record<string, Plain> = { _id: id };
  if (random.chance(0.8)) doc['a'] = random.pick(scalars);
  if (random.chance(0.7))
    doc['b'] = random.chance(0.8) ? { c: random.pick(scalars), d: 1 } : random.pick(scalars);
  if (random.chance(0.7)) doc['tags'] = random.some(scalars, 3);
  if (random.chance(0.6)) {
    doc['list'] = random.some([0, 1, 2], 3).map(() => ({ x: random.pick(numbers), y: random.pick(scalars) }));
  }
  if (random.chance(0.5)) doc['n'] = random.pick(numbers);
  if (random.chance(0.3)) doc['u'] = random.below(40);
  return doc;
}

export function randomQuery(random: Random, depth = 0): PlainQuery {
  const query: { [path: string]: unknown; _id?: never } = {};
  if (depth < 2 && random.chance(0.3)) {
    const parts = [randomQuery(random, depth + 1), randomQuery(random, depth + 1)];
    query[random.pick(['$and', '$or', '$nor'])] = parts;
  }
  for (const path of random.some(paths, 2)) query[path] = randomCondition(random, path);
  return query;
}

function randomCondition(random: Random, path: string): unknown {
  if (path === 'list' && random.chance(0.7)) {
    return {
      $elemMatch: {
        x: random.pick(numbers),
        ...(random.chance(0.5) ? { y: { $gte: random.pick(scalars) } } : {}),
      },
    };
  }
  const value = random.pick(scalars);
  switch (random.below(10)) {
    case 0:
    case 1:
      return value;
    case 2:
      return { [random.pick(['$gt', '$gte', '$lt', '$lte'])]: value };
    case 3:
      return { $gte: random.pick(numbers), $lt: random.pick(numbers) };
    case 4:
      return { [random.pick(['$in', '$nin'])]: random.some(scalars, 4) };
    case 5:
      return { $exists: random.chance(0.5) };
    case 6:
      return { $ne: value };
    case 7:
      return { $not: { $gt: value } };
    case 8:
      return path === 'tags' ? { $all: [value, random.pick(scalars)] } : { $eq: value };
    default:
      return path === 'tags' ? { $size: random.below(4) } : { $gt: random.pick(numbers) };
  }
}

/** At most one path with arrays, and `_id` last, so that the order is certain. */
export function randomSort(random: Random): Record<string, 1 | -1> {
  const order = () => random.pick([1, -1] as const);
  const sort: Record<string, 1 | -1> = {};
  if (random.chance(0.4)) sort[random.pick(['tags', 'list.x'])] = order();
  if (random.chance(0.6)) sort[random.pick(['a', 'b.c', 'n'])] = order();
  sort['_id'] = order();
  return sort;
}

export type RandomUpdate = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function randomUpdate(random: Random): RandomUpdate {
  const value = random.pick(scalars);
  const number = random.pick(numbers);
  const updates: readonly RandomUpdate[] = [
    { $set: { a: value, fresh: number } },
    { $set: { u: random.below(40) } },
    { $unset: { a: 1, u: 1 } },
    { $inc: { n: number }, $set: { a: value } },
    { $min: { n: number } },
    { $max: { n: number } },
    { $push: { tags: { $each: [value, number], $slice: -3 } } },
    { $push: { tags: value } },
    { $addToSet: { tags: value } },
    { $pull: { tags: value } },
    { $pull: { list: { x: number } } },
    { $pullAll: { tags: [value, number] } },
  ];
  return random.pick(updates);
}
