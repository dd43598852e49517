import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readSamples } from '../../../../server/files/texts/read-samples';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yimen-samples-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, lines: readonly unknown[], pack = (text: string): string | Buffer => text) {
  const path = join(folder, name);
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(path, pack(`${text}\n`));
  return path;
}

describe('labelled messages', () => {
  it('may hold text, title and detail, or tokens, in several files, gzipped or not', async () => {
    const one = file('a.jsonl', [
      { text: '停水了', topic: 'no-water' },
      { title: '路灯', detail: '三天不亮', label: '市政' },
      { title: '路灯', detail: '三天不亮', text: '路灯\n三天不亮。', label: '市政' },
    ]);
    const two = file('b.jsonl.gz', [{ tokens: '自来水 发 黄', label: '供水' }], (text) => gzipSync(text));
    expect(await readSamples([one, two])).toEqual({
      ok: true,
      samples: [
        { texts: ['停水了'], label: 'no-water' },
        { texts: ['路灯', '路灯\n三天不亮'], label: '市政' },
        { texts: ['路灯', '路灯\n三天不亮。'], label: '市政' },
        { texts: ['自来水发黄'], label: '供水' },
      ],
    });
  });

  it('are refused with the number of every wrong line', async () => {
    const path = file('a.jsonl', [
      { text: '停水了', topic: 'no-water' },
      'not json',
      '',
      { text: '停水了' },
      { text: 5, topic: 'no-water' },
      { text: ' ', topic: 'no-water' },
      { words: '停水了', topic: 'no-water' },
    ]);
    const read = await readSamples([path, join(folder, 'none.jsonl'), file('empty.jsonl', [])]);
    expect(read.ok ? [] : read.problems.map((it) => `${it.file} ${String(it.line)} ${it.message}`)).toEqual([
      'a.jsonl 2 不是 JSON not JSON',
      'a.jsonl 3 空行 an empty line',
      'a.jsonl 4 没有 topic 或 label no topic or label',
      'a.jsonl 5 text 的类型不对 is of the wrong type',
      'a.jsonl 6 没有 text、title、detail 或 tokens no text, title, detail or tokens',
      'a.jsonl 7 没有 text、title、detail 或 tokens no text, title, detail or tokens',
      'none.jsonl 0 找不到或读不了这个文件 cannot be read',
      'empty.jsonl 0 文件是空的 the file is empty',
    ]);
  });

  it('are refused when the gzip file was cut off', async () => {
    const whole = gzipSync(JSON.stringify({ text: '停水了', topic: 'no-water' }).repeat(50));
    const path = file('c.jsonl.gz', [], () => whole.subarray(0, 40));
    const read = await readSamples([path]);
    expect(read).toMatchObject({ ok: false, problems: [{ line: 0 }] });
  });
});
