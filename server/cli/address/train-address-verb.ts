import { packAddressModel } from '../../core/understanding/address/model/pack-address-model';
import { trainAddressModel } from '../../core/understanding/address/training/train-address-model';
import { saveAddressModel } from '../../files/addresses/address-model-file';
import { readDivisions } from '../../files/addresses/read-divisions';
import { readPlacePairs } from '../../files/addresses/read-place-pairs';
import { readTaggedAddresses } from '../../files/addresses/read-tagged-addresses';
import type { AddressOutput } from './address-verb';

export interface TrainAddressFlags {
  readonly data: string;
  readonly pairs?: string;
  readonly divisions: string;
  readonly seed: number;
  readonly out: string;
}

/** `yimen train-address`: the same files and seed give the same model, byte for byte. */
export async function trainAddressVerb(
  { data, pairs: pairsFile, divisions, seed, out }: TrainAddressFlags,
  { write, warn }: AddressOutput,
): Promise<0 | 1> {
  const addresses = await readTaggedAddresses(data);
  const pairs = pairsFile === undefined ? [] : await readPlacePairs(pairsFile);
  if (addresses.length === 0) {
    warn(`${data} 里没有标好的地址，什么都没有写。`);
    return 1;
  }
  const startedAt = performance.now();
  const lessons = { addresses, pairs, divisions: await readDivisions(divisions) };
  const model = trainAddressModel(lessons, { seed, onDoing: warn });
  const size = await saveAddressModel(out, model);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const unpacked = packAddressModel(model).length;
  write(JSON.stringify({ addresses: addresses.length, pairs: pairs.length, seconds, size, unpacked, out }));
  return 0;
}
