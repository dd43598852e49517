import { createInterface } from 'node:readline';
import { withProfile } from './with-profile.mjs';

/**
 * The main of one side of a bench, a process of its own. Its options are the JSON of its first argument. `open` builds
 * what is measured, warmed up, and gives { run, close }; each line of standard input asks for one run, whose result is
 * one line of JSON. The end of the input ends the process.
 */
export async function serveSide(open) {
  const options = JSON.parse(process.argv[2] ?? '{}');
  const side = await open(options);
  process.stdout.write(`${JSON.stringify({ ready: true })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === '') continue;
    process.stdout.write(`${JSON.stringify(await withProfile(options.profile, side.run))}\n`);
  }
  await side.close();
  process.exit(0);
}
