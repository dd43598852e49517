import type { JobName } from '../shared/job-queue';

/** A job's key: the same work has the same key, two kinds of work never share one, and it holds no colon. */
export function jobKey(name: JobName, id: string): string {
  // Code unit by code unit, because an id from outside may hold half a character.
  const safe = id.replace(/[^A-Za-z0-9_./@-]/g, (character) => `%${character.charCodeAt(0).toString(16)};`);
  return `${name}/${safe}`;
}
