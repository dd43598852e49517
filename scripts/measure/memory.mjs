import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from '../lib/root.mjs';
import { runTool } from '../lib/run.mjs';
import { startProgram, withFolder } from './start-program.mjs';

const idleMs = 60_000;
const mostMb = 700;

/** Resident memory of each process, npm's own included, after a minute in which nobody wrote. */
export function memory() {
  return withFolder(async (data) => {
    const program = await startProgram(data);
    try {
      await pause(idleMs);
      const env = { ...process.env, YIMEN_DATA: data };
      const { output } = await runTool(inRoot('build/server/cli/main.js'), ['status'], { env, beat: false });
      const rows = [...output.matchAll(/^(\S+)\s+(?:pid\s+\d+\s+)?(\d+) MB$/gm)];
      const mb = Object.fromEntries(rows.map(([, name, value]) => [name, Number(value)]));
      return {
        rows: [
          ...Object.entries(mb).map(([name, value]) => [name, `${String(value).padStart(4)} MB`]),
          [`under ${mostMb} MB`, mb.total < mostMb ? 'yes' : 'NO'],
        ],
        figures: { mb },
      };
    } finally {
      await program.stop();
    }
  });
}
