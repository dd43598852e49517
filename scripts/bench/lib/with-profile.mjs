import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** Runs the work and writes a CPU profile of it into the file; without a file it only runs it. */
export async function withProfile(file, work) {
  if (file === undefined) return work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const result = await work();
  const { profile } = await session.post('Profiler.stop');
  writeFileSync(file, JSON.stringify(profile));
  return result;
}
