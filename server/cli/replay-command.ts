import { join, resolve } from 'node:path';
import { composeScratch } from '../compose';
import { loadConfig } from '../platform/load-config';
import { yimenRoot } from '../platform/yimen-root';
import { replayVerb } from './replay/replay-verb';
import { startScratchStore } from './start-scratch-store';

export interface ReplayFlags {
  readonly community: string;
  readonly real?: boolean;
  readonly deeds?: boolean;
  readonly faults?: boolean;
}

/** `yimen replay`: the transcript to standard output, everything else to standard error. */
export async function replayCommand(file: string | null, flags: ReplayFlags): Promise<number> {
  const options = {
    file,
    communityFolder: resolve(flags.community),
    calendarFolder: join(yimenRoot(), 'data/calendar'),
    farmCalendarFolder: join(yimenRoot(), 'data/agri-calendar'),
    modelsFolder: join(yimenRoot(), 'data/models'),
    listDeeds: flags.deeds === true,
    listFaults: flags.faults === true,
  };
  const output = {
    stdout: (line: string) => void process.stdout.write(`${line}\n`),
    stderr: (line: string) => void process.stderr.write(`${line}\n`),
  };
  if (flags.real !== true) return replayVerb(options, output);

  const given = loadConfig().mongodbUri;
  const scratch = given ? null : await startScratchStore();
  const uri = given ?? scratch?.uri ?? '';
  const database = `yimen_replay_${process.pid}`;
  let drop = (): Promise<void> => Promise.resolve();
  try {
    const openStore: NonNullable<Parameters<typeof replayVerb>[0]['openStore']> = async ({
      clock,
      community,
    }) => {
      const composed = await composeScratch({ uri, database, clock });
      drop = composed.drop;
      await composed.repositories.communityImport.importCommunity(community);
      return composed;
    };
    return await replayVerb({ ...options, openStore }, output);
  } finally {
    await drop();
    await scratch?.stop();
  }
}
