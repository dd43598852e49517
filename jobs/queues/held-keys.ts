import type Bull from 'bull';

/** Keys of the jobs a queue holds: those that wait for their time, those whose time has come, those in hand. */
export async function heldKeys(queue: Bull.Queue): Promise<ReadonlySet<string>> {
  const { client } = queue;
  // Asked for in the order a job takes, so that one on the way is met at least once.
  const lists = await Promise.all([
    client.zrange(queue.toKey('delayed'), 0, -1),
    client.lrange(queue.toKey('wait'), 0, -1),
    client.lrange(queue.toKey('active'), 0, -1),
  ]);
  return new Set(lists.flat());
}
