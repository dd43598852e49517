import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createComparePlaces } from '../../core/understanding/address/create-compare-places';
import { createParseAddress } from '../../core/understanding/address/create-parse-address';
import { loadAddressModel } from '../../files/addresses/address-model-file';
import { answerAddressLine } from './answer-address-line';

export interface AddressOutput {
  readonly write: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** `yimen address`: a line of answer for each good line; a bad one is named by its number and makes the exit code 1. */
export async function addressVerb(
  { file, model: path }: { readonly file: string; readonly model: string },
  { write, warn }: AddressOutput,
): Promise<0 | 1> {
  const model = await loadAddressModel(path);
  const parse = createParseAddress(model);
  const answer = answerAddressLine({ parse, compare: createComparePlaces(model, parse) });
  let number = 0;
  let code: 0 | 1 = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const said = answer(line);
    if (said !== null) {
      write(said);
      continue;
    }
    code = 1;
    warn(`第 ${String(number)} 行读不懂：要有 id 和 text，或 id、a、b。`);
  }
  return code;
}
