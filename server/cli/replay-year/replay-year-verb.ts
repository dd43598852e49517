import { loadYearFiles } from '../../files/load-year-files';
import { readCommunityFolder } from '../../files/read-community-folder';
import { atShanghai, shanghaiDate } from '../../core/shared/shanghai-time';
import { runYear } from './run-year';
import { tellYear } from './tell-year';

export interface ReplayYearOptions {
  readonly seed: number;
  readonly requests: number;
  readonly days: number;
  /** `YYYY-MM-DD`, the first day. */
  readonly from: string;
  readonly communityFolder: string;
  readonly calendarFolder: string;
}

export interface ReplayYearOutput {
  readonly stdout: (line: string) => void;
  readonly stderr: (line: string) => void;
}

/** The chat the contacts of the files belong to; nothing is sent. */
const channel = 'replay';

/** `yimen replay-year`. Returns the exit code: 0 all held, 1 something did not, 2 the community cannot be read. */
export async function replayYearVerb(
  options: ReplayYearOptions,
  output: ReplayYearOutput,
): Promise<0 | 1 | 2> {
  const { seed, requests, days, from } = options;
  const read = await readCommunityFolder(options.communityFolder);
  if (!read.ok) {
    for (const { file, row, message } of read.problems) output.stderr(`${file}:${row} ${message}`);
    return 2;
  }
  const { botContactId: account, ...files } = read.community;
  const identities = files.identities.map((identity) => ({ ...identity, channel, account }));
  const years = await loadYearFiles(options.calendarFolder);
  const startedAt = performance.now();
  output.stderr(`seed ${String(seed)}, ${String(requests)} requests, ${String(days)} days from ${from}`);
  const start = atShanghai(from, '00:00');
  const tellMonth = createMonthTeller(output.stderr);
  const run = await runYear({
    ...{ community: { ...files, identities }, years, seed, start, days, requests },
    onDoing: tellMonth,
  });
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10;
  return tellYear({ ...run, seed, days, seconds }, output.stdout);
}

/** A line whenever another month begins, for whoever waits. */
function createMonthTeller(write: (line: string) => void): (now: Date) => void {
  let month = '';
  return (now) => {
    const current = shanghaiDate(now).slice(0, 7);
    if (current === month) return;
    month = current;
    write(month);
  };
}
