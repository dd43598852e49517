import type Bull from 'bull';

/**
 * Leaves a mark in Redis, if there is none; true when it was missing. A Redis that lost all it held answers as before and does
 * every new job, so nothing else tells of it. One command, because this is asked every few seconds.
 */
export async function leaveMark({ client }: Bull.Queue): Promise<boolean> {
  return (await client.set('yimen:mark', '1', 'NX')) === 'OK';
}
