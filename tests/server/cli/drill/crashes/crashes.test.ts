import { sampleOf } from '../../../../../server/cli/drill/crashes/choose-cases';
import { compareEndings } from '../../../../../server/cli/drill/crashes/compare-endings';
import { casesOf, tryCrash } from '../../../../../server/cli/drill/crashes/crash-cases';
import { unmetPoints } from '../../../../../server/cli/drill/crashes/crashes-verb';
import { offTheRoad, pointsOffTheRoad } from '../../../../../server/cli/drill/crashes/off-the-road';
import { playWorkflow, type Stage } from '../../../../../server/cli/drill/crashes/play-workflow';
import { listPoints } from '../../../../../server/cli/drill/crashes/points-command';
import { readWorkflows } from '../../../../../server/cli/drill/crashes/read-workflows';
import { runCrashes } from '../../../../../server/cli/drill/crashes/run-crashes';
import { readFeedFile } from '../../../../../server/cli/replay/world/read-feed-file';
import { loadYearFiles } from '../../../../../server/files/load-year-files';
import { readCommunityFolder } from '../../../../../server/files/read-community-folder';
import { crashPoints } from '../../../../../server/platform/boundary-names';
import type { RequestEventKind } from '../../../../../server/core/requests/request-event';

const workflows = readWorkflows('demo/scenarios');
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1_000_000));
const sampleSize = 120;
let stage: Stage;

beforeAll(async () => {
  const read = await readCommunityFolder('demo/community');
  if (!read.ok) throw new Error('the demo community has problems');
  stage = {
    community: read.community,
    years: await loadYearFiles('data/calendar'),
    readFeedFile: (name) => readFeedFile('demo/feeds', name),
  };
});

describe('a crash at every durable boundary', () => {
  // All of them: npm run yimen -- drill crashes
  test('leaves every request, message, question and promise as without it', async () => {
    const result = await runCrashes({
      stage,
      workflows,
      choose: (cases) => sampleOf(cases, sampleSize, seed),
    });
    process.stdout.write(
      `crashes: ${result.points.size} points, ${result.steps} steps, ${result.cases} passings, ${result.tried} tried, SEED=${seed}\n`,
    );
    expect(result.broken).toEqual([]);
    expect(result.uncertain.mostOfOne).toBeLessThanOrEqual(1);
    expect(result.tried).toBe(sampleSize);
    // A boundary that no step passes is either off the road, with its reason, or not tested.
    expect(unmetPoints(result.points)).toEqual([]);
    expect(
      [...pointsOffTheRoad].filter((point) => result.points.has(point) && !point.startsWith('before-')),
    ).toEqual([]);
    expect(Object.values(offTheRoad).every((reason) => reason !== '')).toBe(true);
  }, 120_000);

  test('is tried in every kind of move a request can make', async () => {
    const made = new Set<string>();
    for (const workflow of workflows) {
      const { ending } = await playWorkflow(stage, workflow);
      for (const line of ending.requests)
        for (const event of (JSON.parse(line) as { events: [number, string][] }).events) made.add(event[1]);
    }
    // No year is announced while the workflows are played.
    const kinds: Record<Exclude<RequestEventKind, 'dates-confirmed'>, true> = {
      opened: true,
      accepted: true,
      noted: true,
      'asked-resident': true,
      'resident-replied': true,
      transferred: true,
      'handed-over': true,
      'claimed-solved': true,
      reopened: true,
      closed: true,
      rated: true,
      followed: true,
      urged: true,
      withdrawn: true,
      escalated: true,
      'place-corrected': true,
      reminded: true,
      'extension-asked': true,
      extended: true,
      'extension-refused': true,
      'outside-asked': true,
      'waits-outside': true,
      'outside-refused': true,
      'decision-asked': true,
      supervised: true,
      'force-majeure': true,
      decided: true,
      resumed: true,
      'kind-corrected': true,
      'class-corrected': true,
      'hot-spot': true,
      joined: true,
      separated: true,
      unfollowed: true,
      published: true,
    };
    expect([...made].sort()).toEqual(Object.keys(kinds).sort());
  }, 60_000);
});

describe('the comparison with the calm run', () => {
  const lamp = () => workflows.filter(({ name }) => name === 'lamp');

  test('sees a request, an answer and a copy that should not be', async () => {
    const [workflow] = lamp();
    if (!workflow) throw new Error('no lamp');
    const { ending } = await playWorkflow(stage, workflow);
    const [first] = ending.said;
    if (!first) throw new Error('nothing was said');
    expect(compareEndings(ending, ending)).toEqual([]);
    expect(compareEndings(ending, { ...ending, requests: [] })).not.toEqual([]);
    expect(compareEndings(ending, { ...ending, said: ending.said.slice(1) })).toEqual([
      `not said: ${first.words}`,
    ]);
    expect(compareEndings(ending, { ...ending, said: [...ending.said, first] })).toEqual([
      `said again: ${first.words}`,
    ]);
    const marked = { ...first, isSecondCopy: true };
    expect(compareEndings(ending, { ...ending, said: [...ending.said, marked] })).toEqual([]);
    expect(
      compareEndings(ending, { ...ending, said: [...ending.said, { ...marked, isRoom: true }] }),
    ).toHaveLength(1);
    expect(compareEndings(ending, { ...ending, left: { ...ending.left, sending: 1 } })).toHaveLength(1);
    expect(compareEndings(ending, { ...ending, setAside: 1 })).toHaveLength(1);
  });

  test('a case that does not die where it should is told', async () => {
    const [workflow] = lamp();
    const [one] = workflow ? await casesOf(stage, workflow) : [];
    if (!one) throw new Error('no case');
    const never = { ...one, crash: { point: 'after-send', passing: 999 } } as const;
    expect((await tryCrash(stage, never)).differences).toEqual(['died 0 times']);
  });
});

test('every point is listed with what it is', () => {
  expect(listPoints()).toHaveLength(crashPoints.length);
  expect(listPoints().every((line) => /^(before|after)-[a-z-]+ +\S/.test(line))).toBe(true);
});
