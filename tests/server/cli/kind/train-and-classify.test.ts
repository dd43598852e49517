import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { classifyVerb } from '../../../../server/cli/classify/classify-verb';
import { trainVerb } from '../../../../server/cli/train/train-verb';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-kind-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const answer = z.strictObject({
  id: z.string(),
  topic: z.string(),
  class: z.string().nullable(),
  confidence: z.number(),
  top: z.array(z.strictObject({ topic: z.string(), confidence: z.number() })),
  referred: z.boolean(),
  evidence: z.array(z.string()),
});

function put(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(path, text);
  return path;
}

const lights = ['楼道灯不亮', '三楼的楼道灯坏了', '楼梯灯黑了好几天'];
const waters = ['停水了', '家里没水', '水龙头一滴水都没有'];

function setup() {
  const said: string[] = [];
  const complaints: string[] = [];
  const write = (line: string) => void said.push(line);
  const complain = (line: string) => void complaints.push(line);
  const model = join(folder, 'models', 'kinds.bin');
  const data = [
    put(
      'lights.jsonl',
      lights.map((text) => ({ text, topic: 'stairwell-light' })),
    ),
    put(
      'waters.jsonl',
      waters.map((text) => ({ text, label: 'no-water' })),
    ),
  ];
  const train = (files: readonly string[] = data, seed = 1) =>
    trainVerb({ data: files, out: model, seed }, write, complain);
  const classify = async (lines: readonly unknown[], referBelow: number | null = null) => {
    said.length = 0;
    const code = await classifyVerb(
      { model, file: put('ask.jsonl', lines), referBelow },
      { write, complain },
    );
    return { code, answers: said.map((line) => answer.parse(JSON.parse(line))) };
  };
  return { said, complaints, model, train, classify };
}

describe('yimen train and yimen classify', () => {
  it('learn from several files and answer each message with topic and class', async () => {
    const { train, classify, said } = setup();
    expect(await train()).toBe(0);
    expect(said[0]).toBe('6 条 messages，6 个文本 texts，2 类 topics');
    const { code, answers } = await classify([
      { id: 'a', text: '楼道灯又坏了' },
      { id: 7, title: '没水', detail: '早上开始停水' },
    ]);
    expect(code).toBe(0);
    expect(answers.map((it) => [it.id, it.topic, it.class])).toEqual([
      ['a', 'stairwell-light', 'G'],
      ['7', 'no-water', 'U'],
    ]);
  });

  it('write the same file for the same data and seed', async () => {
    const { train, model } = setup();
    await train();
    const first = readFileSync(model);
    await train();
    expect(readFileSync(model).equals(first)).toBe(true);
  });

  it('answer the other lines when some are wrong, and end with 1', async () => {
    const { train, classify, complaints } = setup();
    await train();
    const { code, answers } = await classify([
      '{',
      { id: 'a', text: '停水' },
      '',
      { id: 'b' },
      { text: '灯' },
    ]);
    expect(code).toBe(1);
    expect(answers.map(({ id }) => id)).toEqual(['a', '5']);
    expect(complaints.map((line) => line.slice(0, 3))).toEqual(['第1行', '第3行', '第4行']);
  });

  it('leave to a person what is below the given confidence', async () => {
    const { train, classify } = setup();
    await train();
    const text = { id: 'a', text: '停水' };
    expect((await classify([text], 1)).answers[0]?.referred).toBe(true);
    expect((await classify([text], 0)).answers[0]?.referred).toBe(false);
    expect((await classify([text], Number.NaN)).code).toBe(1);
  });

  it('say what is wrong and write nothing', async () => {
    const { train, classify, complaints } = setup();
    expect(await train([put('bad.jsonl', [{ text: '停水', topic: 'no-water' }, 'x'])])).toBe(1);
    expect(await train([put('one.jsonl', [{ text: '停水', topic: 'no-water' }])])).toBe(1);
    expect(complaints).toEqual([
      'bad.jsonl 第2行：不是 JSON not JSON',
      '共 1 处有误，没有训练。Nothing was learned or written.',
      'kind.nothing-to-learn：至少要有两类带标签的文本。At least two labels are needed.',
    ]);
    expect((await classify([{ text: '停水' }])).code).toBe(1);
    expect(complaints.at(-1)).toContain('kind.model-unreadable，no-file');
  });

  it('refuse a model that was cut off', async () => {
    const { train, classify, model, complaints } = setup();
    await train();
    writeFileSync(model, readFileSync(model).subarray(0, 200));
    expect((await classify([{ text: '停水' }])).code).toBe(1);
    expect(complaints.at(-1)).toContain('kind.model-unreadable，cut-off');
  });
});
