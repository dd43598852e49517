import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../lib/root.mjs';
import { built } from '../lib/built.mjs';
import { judgeAddresses } from './judge-addresses.mjs';
import { judgePairs } from './judge-pairs.mjs';

const title = '地址 · free addresses';

/** Parts of addresses on the corpus's dev file; relations on the half of the pairs that was not learnt from. */
export async function section({ data, smoke }) {
  const files = {
    tagged: join(data, 'address/neural-address-parsing/dev.txt'),
    pairs: join(data, 'address/ccks2021-track3-dev.jsonl'),
  };
  const missing = Object.values(files).filter((file) => !existsSync(file));
  if (missing.length > 0) return { title, rows: [], pages: [], skipped: `no ${missing.join(', ')}` };
  const { loadAddressModel } = built('server/files/addresses/address-model-file');
  const { createParseAddress } = built('server/core/understanding/address/create-parse-address');
  const { createComparePlaces } = built('server/core/understanding/address/create-compare-places');
  const { readTaggedAddresses } = built('server/files/addresses/read-tagged-addresses');
  const { readPlacePairs } = built('server/files/addresses/read-place-pairs');
  const model = await loadAddressModel(inRoot('data/models/address.bin'));
  const parse = createParseAddress(model);
  const few = (rows) => (smoke ? rows.slice(0, 200) : rows);
  const addresses = judgeAddresses(parse, few(await readTaggedAddresses(files.tagged)));
  const pairs = judgePairs(createComparePlaces(model, parse), few(await readPlacePairs(files.pairs, 'odd')));
  return {
    title,
    rows: [...addresses.rows, ...pairs.rows],
    pages: [...addresses.pages, ...pairs.pages],
  };
}
