import { mkdtemp, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadAddressModel } from '../../../../server/files/addresses/address-model-file';
import { readDivisions } from '../../../../server/files/addresses/read-divisions';
import { readPlacePairs } from '../../../../server/files/addresses/read-place-pairs';
import { readTaggedAddresses } from '../../../../server/files/addresses/read-tagged-addresses';
import { yimenRoot } from '../../../../server/platform/yimen-root';

const write = async (text: string): Promise<string> => {
  const path = join(await mkdtemp(join(tmpdir(), 'yimen-address-')), 'file');
  await writeFile(path, text);
  return path;
};

describe('files of addresses', () => {
  it('reads addresses with their parts marked, whatever the capitals of a label', async () => {
    const path = await write(
      '青 B-subRoad\n藤 I-subRoad\n路 I-subRoad\n18 B-roadno\n号 I-roadno\n\n柳 B-poi\n岸 I-poi\n',
    );
    expect(await readTaggedAddresses(path)).toEqual([
      {
        text: '青藤路18号',
        parts: [
          { label: 'subroad', from: 0, to: 3 },
          { label: 'roadno', from: 3, to: 6 },
        ],
      },
      { text: '柳岸', parts: [{ label: 'poi', from: 0, to: 2 }] },
    ]);
  });

  it('refuses a label it does not know', async () => {
    await expect(readTaggedAddresses(await write('青 B-galaxy\n'))).rejects.toMatchObject({
      code: 'address.unknown-label',
    });
  });

  it('reads each address sought with every place compared with it', async () => {
    const line = (query: string, label: string): string =>
      JSON.stringify({ query, candidate: [{ text: '柳岸家园', label }] });
    const path = await write(`${line('青藤路', '不匹配')}\n${line('柳岸', '部分匹配')}\n`);
    expect(await readPlacePairs(path)).toEqual([
      { a: '青藤路', b: '柳岸家园', relation: 'different' },
      { a: '柳岸', b: '柳岸家园', relation: 'part' },
    ]);
  });

  it('reads the divisions that ship with us', async () => {
    const { provinces, areas, streets } = await readDivisions(join(yimenRoot(), 'data/divisions'));
    expect([provinces.length, areas.length > 2900, streets.length > 41_000]).toEqual([31, true, true]);
  });

  it('carries a model of at most 2 MB', async () => {
    const path = join(yimenRoot(), 'data/models/address.bin');
    expect((await stat(path)).size).toBeLessThan(2_000_000);
    await expect(loadAddressModel(path)).resolves.toMatchObject({ tagger: { labels: 21 } });
  });

  it('refuses a file that is no model', async () => {
    await expect(loadAddressModel(await write('青藤路'))).rejects.toMatchObject({
      code: 'address.model-unreadable',
    });
  });
});
