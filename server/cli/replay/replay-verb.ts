import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createUnderstanding } from '../../core/understanding/create-understanding';
import { loadFarmCalendar } from '../../files/farm-calendar/load-farm-calendar';
import { loadYearFiles } from '../../files/load-year-files';
import { loadLearnedReaders } from '../../files/models/load-learned-readers';
import { readCommunityFolder } from '../../files/read-community-folder';
import { runReplay, type RunReplayInput } from './run-replay';
import { listDeeds } from './scenario/deed-calls';
import { listFaults } from './scenario/faults';
import { ScenarioError } from './scenario/scenario-error';
import { readFeedFile } from './world/read-feed-file';

export interface ReplayOptions {
  readonly file: string | null;
  readonly communityFolder: string;
  /** The folder of the calendar's year files. */
  readonly calendarFolder: string;
  /** The folder of the agricultural calendar. */
  readonly farmCalendarFolder: string;
  /** The folder of recorded answers of sources; absent: `feeds` beside the community's folder. */
  readonly feedFolder?: string;
  /** The folder of what was learned. */
  readonly modelsFolder: string;
  /** Opens the resolved store (`--real`); absent: the one in memory. */
  readonly openStore?: NonNullable<RunReplayInput['openStore']>;
  readonly listDeeds: boolean;
  readonly listFaults: boolean;
}

/** Where to write, each a whole line without its end. */
export interface ReplayOutput {
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
}

/** `yimen replay FILE`. Returns the exit code: 0 all expectations hold, 1 one does not, 2 it cannot be played. */
export async function replayVerb(options: ReplayOptions, output: ReplayOutput): Promise<0 | 1 | 2> {
  if (options.listDeeds) listDeeds().forEach(output.stdout);
  if (options.listFaults) listFaults().forEach(output.stdout);
  if (options.file === null)
    return options.listDeeds || options.listFaults ? 0 : cannot(output, '要写一个场景文件');
  const scenarioText = await readScenario(options.file);
  if (scenarioText === null) return cannot(output, `打不开 ${options.file}`);
  const read = await readCommunityFolder(options.communityFolder);
  if (!read.ok) {
    for (const { file, row, message } of read.problems) output.stderr(`${file}:${row} ${message}`);
    return 2;
  }
  const years = await loadYearFiles(options.calendarFolder);
  const understanding = createUnderstanding(await loadLearnedReaders(options.modelsFolder));
  const farmCalendar = await loadFarmCalendar(options.farmCalendarFolder);
  const { community } = read;
  return play(options, output, { scenarioText, community, years, understanding, farmCalendar });
}

async function play(
  { file, openStore, communityFolder, feedFolder = join(communityFolder, '..', 'feeds') }: ReplayOptions,
  output: ReplayOutput,
  input: Pick<RunReplayInput, 'scenarioText' | 'community' | 'years' | 'understanding' | 'farmCalendar'>,
): Promise<0 | 1 | 2> {
  try {
    const { verdicts, exitCode } = await runReplay({
      ...input,
      readFeedFile: (name) => readFeedFile(feedFolder, name),
      ...(openStore ? { openStore } : {}),
      onLine: output.stdout,
      onProgress: output.stderr,
    });
    for (const { line, failure } of verdicts)
      if (failure !== null) output.stderr(`第${line}行（line ${line}）没有达到：${failure}`);
    const failed = verdicts.filter(({ failure }) => failure !== null).length;
    output.stderr(`${file}：${verdicts.length}条期望，${failed}条没有达到`);
    return exitCode;
  } catch (error) {
    if (error instanceof ScenarioError) return cannot(output, `${file} ${error.message}`);
    throw error;
  }
}

function cannot(output: ReplayOutput, words: string): 2 {
  output.stderr(words);
  return 2;
}

async function readScenario(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isFileError(error)) return null;
    throw error;
  }
}

function isFileError(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error)) return false;
  return ['ENOENT', 'EISDIR', 'EACCES', 'ENOTDIR'].includes(String(error.code));
}
