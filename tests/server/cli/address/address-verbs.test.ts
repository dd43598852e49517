import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { addressVerb } from '../../../../server/cli/address/address-verb';
import { trainAddressVerb } from '../../../../server/cli/address/train-address-verb';
import { yimenRoot } from '../../../../server/platform/yimen-root';
import { inventedLessons } from '../../../support/invented-addresses';

const model = join(yimenRoot(), 'data/models/address.bin');

async function setup(name: string, text: string) {
  const folder = await mkdtemp(join(tmpdir(), 'yimen-address-'));
  await writeFile(join(folder, name), text);
  const written: string[] = [];
  const warned: string[] = [];
  const output = { write: (line: string) => written.push(line), warn: (line: string) => warned.push(line) };
  return { folder, file: join(folder, name), written, warned, output };
}

describe('yimen address', () => {
  it('answers each good line and names the bad one', async () => {
    const lines = [
      '{"id":1,"text":"青藤路18号3幢501室"}',
      'not json',
      '',
      '{"id":"p","a":"青藤路18号","b":"青藤路18号"}',
    ];
    const { file, written, warned, output } = await setup('f.jsonl', lines.join('\n'));
    expect(await addressVerb({ file, model }, output)).toBe(1);
    const [first, second] = written.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ id: 1, confidence: expect.any(Number) });
    expect(first.parts).toContainEqual({ label: 'roomno', text: '501室' });
    expect(second).toMatchObject({ id: 'p', relation: expect.stringMatching(/same|part|different/) });
    expect(warned).toEqual([expect.stringContaining('第 2 行')]);
  });

  it('ends well when every line is good', async () => {
    const { file, written, output } = await setup('f.jsonl', '{"id":"a","text":""}\n');
    expect(await addressVerb({ file, model }, output)).toBe(0);
    expect(written.map((line) => JSON.parse(line))).toEqual([{ id: 'a', parts: [], confidence: 0 }]);
  });
});

describe('yimen train-address', () => {
  it('writes the same bytes twice', async () => {
    const corpus = inventedLessons(6).addresses.map(({ text, parts }) =>
      parts
        .flatMap(({ label, from, to }) =>
          [...text.slice(from, to)].map((letter, at) => `${letter} ${at === 0 ? 'B' : 'I'}-${label}`),
        )
        .join('\n'),
    );
    const { folder, file: data, output } = await setup('train.txt', corpus.join('\n\n'));
    for (const name of ['provinces', 'cities', 'areas', 'streets'])
      await writeFile(join(folder, `${name}.csv.gz`), gzipSync('code,name\n1,"青藤镇"\n'));
    const [one, other] = [join(folder, 'one.bin'), join(folder, 'deep/other.bin')];
    for (const out of [one, other])
      expect(await trainAddressVerb({ data, divisions: folder, seed: 1, out }, output)).toBe(0);
    expect((await readFile(other)).equals(await readFile(one))).toBe(true);
  });

  it('writes nothing when nothing is marked', async () => {
    const { folder, file: data, warned, output } = await setup('train.txt', '\n');
    const out = join(folder, 'out.bin');
    expect(await trainAddressVerb({ data, divisions: folder, seed: 1, out }, output)).toBe(1);
    await expect(readFile(out)).rejects.toThrow();
    expect(warned).toHaveLength(1);
  });
});
