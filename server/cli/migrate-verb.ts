import { openStore } from './open-store';

/** `yimen migrate`: makes every index. Run again: nothing to do. */
export async function migrateVerb(): Promise<number> {
  const composed = await openStore();
  if (!composed) return 1;
  try {
    await composed.ensureIndexes();
    process.stdout.write('索引就绪 indexes ready\n');
    return 0;
  } finally {
    await composed.close();
  }
}
