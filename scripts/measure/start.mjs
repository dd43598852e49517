import { startProgram, withFolder } from './start-program.mjs';

const runs = 3;

/** Seconds from `npm start` of a built tree to /ready, on an empty data folder and on a used one. */
export async function start() {
  const cold = [];
  const warm = [];
  for (let run = 0; run < runs; run += 1) {
    await withFolder(async (data) => {
      cold.push(await secondsToReady(data));
      warm.push(await secondsToReady(data));
    });
  }
  return {
    rows: [
      ['empty data folder', cold.map((it) => `${it} s`).join('  ')],
      ['used data folder', warm.map((it) => `${it} s`).join('  ')],
      ['warm under 10 s', Math.max(...warm) < 10 ? 'yes' : 'NO'],
    ],
    figures: { coldSeconds: cold, warmSeconds: warm },
  };
}

async function secondsToReady(data) {
  const program = await startProgram(data);
  await program.stop();
  return Math.round(program.readyMs / 100) / 10;
}
