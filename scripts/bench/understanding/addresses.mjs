import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';
import { judgeAddresses } from './judge-addresses.mjs';
import { judgePairs } from './judge-pairs.mjs';

const FOLDS = 5;
const title = '地址 · free addresses';

/** Parts of addresses on the corpus's dev file; relations by models that learnt from the pairs of other addresses. */
export async function section({ data, smoke, seed = 1 }) {
  const files = {
    tagged: join(data, 'address/neural-address-parsing/dev.txt'),
    more: join(data, 'address/neural-address-parsing/train.txt'),
    pairs: join(data, 'address/ccks2021-track3-dev.jsonl'),
  };
  const missing = Object.values(files).filter((file) => !existsSync(file));
  if (missing.length > 0) return { title, rows: [], pages: [], skipped: `no ${missing.join(', ')}` };
  const { loadAddressModel } = built('server/files/addresses/address-model-file');
  const { createParseAddress } = built('server/core/understanding/address/create-parse-address');
  const { crossPairs } = built('server/core/understanding/address/training/cross-pairs');
  const { readTaggedAddresses } = built('server/files/addresses/read-tagged-addresses');
  const { readPlacePairs } = built('server/files/addresses/read-place-pairs');
  const model = await loadAddressModel(inRoot('data/models/address.bin'));
  const parse = createParseAddress(model);
  const few = (rows) => (smoke ? rows.slice(0, 200) : rows);
  const addresses = judgeAddresses(parse, few(await readTaggedAddresses(files.tagged)));
  const texts = (await readTaggedAddresses(files.more)).map(({ text }) => text);
  const learning = { parse, texts, seed, ...(smoke && { forestRounds: 10 }) };
  const crossed = crossPairs(few(await readPlacePairs(files.pairs)), FOLDS, learning);
  const pairs = judgePairs(crossed, FOLDS);
  return {
    title,
    rows: [...addresses.rows, ...pairs.rows],
    pages: [...addresses.pages, ...pairs.pages],
  };
}
