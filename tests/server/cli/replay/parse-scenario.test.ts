import { ScenarioError } from '../../../../server/cli/replay/scenario/scenario-error';
import { header, replayDemo } from './support/replay-demo';

const at = '"at":"2026-06-09T07:42:00+08:00"';
const wrong: readonly (readonly [string, string, string])[] = [
  ['an unknown key', `{${at},"from":"zhang-guilan","text":"x","foo":1}`, '不认识的键 foo'],
  ['an unknown key of an expectation', '{"expect":{"to":"zhang-guilan","contain":["x"]}}', 'expect.contain'],
  ['an unknown person', `{${at},"from":"nobody","text":"x"}`, '不认识的人 nobody'],
  ['an unknown person to hear', '{"expect":{"to":"nobody","contains":["x"]}}', '不认识的人 nobody'],
  ['an unknown owner', '{"expect":{"request":"YX-0609-001","owner":"nobody"}}', '不认识的人 nobody'],
  ['an unknown room', `{${at},"from":"zhang-guilan","room":"attic","text":"x"}`, '不认识的群 attic'],
  ['a time without an offset', '{"at":"2026-06-09T07:42:00","from":"zhang-guilan","text":"x"}', '带时区'],
  ['a time that goes back', '{"at":"2026-06-09T07:29:59+08:00","from":"zhang-guilan","text":"x"}', '早'],
  ['an until that goes back', '{"until":"2026-06-09T07:00:00+08:00"}', '早'],
  ['an unknown deed', `{${at},"call":{"by":"zhao-min","do":"fly","request":"YX-0609-001"}}`, 'fly'],
  [
    'a wrong key of a deed',
    `{${at},"call":{"by":"zhao-min","do":"why","request":"x","note":"x"}}`,
    'call.note',
  ],
  ['an unknown fault', `{${at},"fault":{"crash":"after-lunch"}}`, '不认识的故障'],
  ['an unknown feed', `{${at},"feed":{"source":"moon","file":"a.json"}}`, '不认识的来源'],
  ['a duration that is none', '{"expect":{"to":"zhang-guilan","contains":["x"],"within":"10s"}}', '不是时长'],
  ['an expectation of nobody', '{"expect":{"contains":["x"]}}', '只写一个'],
  ['a message without anything in it', `{${at},"from":"zhang-guilan"}`, '一行只有一种'],
  ['a second head', header, '不认识这一行'],
  ['no JSON', 'hello', '不是 JSON'],
];

describe('a scenario that cannot be played', () => {
  test.each(wrong)('%s is an error that names the line', async (_name, line, words) => {
    const played = replayDemo([header, '', line]);
    await expect(played).rejects.toBeInstanceOf(ScenarioError);
    await expect(played).rejects.toMatchObject({
      line: 3,
      message: expect.stringContaining(words) as string,
    });
  });

  test('the first line tells name and start', async () => {
    await expect(replayDemo(['{"until":"2026-06-09T07:00:00+08:00"}'])).rejects.toMatchObject({ line: 1 });
    await expect(replayDemo([''])).rejects.toMatchObject({ line: 1 });
  });

  test('nothing is said when a later line is wrong', async () => {
    const lines: string[] = [];
    const scenario = [header, `{${at},"from":"zhang-guilan","text":"灯坏了"}`, 'hello'];
    await expect(replayDemo(scenario, { onLine: (line) => lines.push(line) })).rejects.toThrow();
    expect(lines).toEqual([]);
  });
});
