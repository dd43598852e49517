import { createUnderstanding } from '../../../../../server/core/understanding/create-understanding';
import { loadFarmCalendar } from '../../../../../server/files/farm-calendar/load-farm-calendar';
import { loadYearFiles } from '../../../../../server/files/load-year-files';
import { loadLearnedReaders } from '../../../../../server/files/models/load-learned-readers';
import { readFeedFile } from '../../../../../server/cli/replay/world/read-feed-file';
import { readCommunityFolder } from '../../../../../server/files/read-community-folder';
import {
  runReplay,
  type ReplayResult,
  type RunReplayInput,
} from '../../../../../server/cli/replay/run-replay';

export const header = '{"scenario":"test","start":"2026-06-09T07:30:00+08:00"}';

const loadDemo = async () => {
  const read = await readCommunityFolder('demo/community');
  if (!read.ok) throw new Error('the demo community has problems');
  return {
    community: read.community,
    years: await loadYearFiles('data/calendar'),
    farmCalendar: await loadFarmCalendar('data/agri-calendar'),
    understanding: createUnderstanding(await loadLearnedReaders('data/models')),
  };
};
let demo: ReturnType<typeof loadDemo> | null = null;

/** Plays lines on the demo community, in memory. */
export async function replayDemo(
  lines: string | readonly string[],
  options: Partial<RunReplayInput> = {},
): Promise<ReplayResult & { readonly told: readonly string[] }> {
  demo ??= loadDemo();
  const told: string[] = [];
  const scenarioText = typeof lines === 'string' ? lines : lines.join('\n');
  const result = await runReplay({
    scenarioText,
    ...(await demo),
    readFeedFile: (name) => readFeedFile('demo/feeds', name),
    onProgress: (words) => told.push(words),
    ...options,
  });
  return { ...result, told };
}

export interface SaidLine {
  readonly at: string;
  readonly to?: string;
  readonly room?: string;
  readonly kind: string;
  readonly text: string;
}

export const saidOf = (result: ReplayResult): readonly SaidLine[] =>
  result.lines.slice(0, -1).map((line) => JSON.parse(line) as SaidLine);

export const summaryOf = (result: ReplayResult) =>
  (JSON.parse(result.lines.at(-1) ?? '{}') as { summary: Record<string, unknown> }).summary;

export const failuresOf = (result: ReplayResult) =>
  result.verdicts.flatMap(({ line, failure }) => (failure === null ? [] : [`${line}: ${failure}`]));

/** A resident says it, agrees, and the request is open. Two minutes apart, so that a crash is made good in between. */
export const lampLines: readonly string[] = [
  header,
  '{"at":"2026-06-09T07:42:00+08:00","from":"zhang-guilan","text":"三栋二单元的灯坏了"}',
  '{"at":"2026-06-09T07:45:00+08:00","from":"zhang-guilan","text":"1"}',
  '{"at":"2026-06-09T09:05:10+08:00","from":"wang-fang","text":"001 收到 电工今天下午到"}',
  '{"at":"2026-06-09T15:40:00+08:00","from":"wang-fang","image":{"name":"lamp.jpg"}}',
  '{"at":"2026-06-09T15:43:00+08:00","from":"wang-fang","text":"001 办结 换了灯泡"}',
  '{"at":"2026-06-09T15:55:00+08:00","from":"zhang-guilan","text":"没解决，二楼还不亮"}',
  '{"at":"2026-06-09T17:06:00+08:00","from":"wang-fang","text":"001 办结 二楼也换了"}',
  '{"at":"2026-06-09T17:10:00+08:00","from":"wang-fang","image":{"name":"lamp-2.jpg"}}',
  '{"at":"2026-06-09T17:14:00+08:00","from":"zhang-guilan","text":"已解决"}',
  '{"at":"2026-06-09T17:20:00+08:00","from":"zhang-guilan","text":"满意"}',
  '{"until":"2026-06-10T10:00:00+08:00"}',
];
