import { Command } from 'commander';
import { join } from 'node:path';
import { yimenRoot } from '../../platform/yimen-root';
import { addressVerb } from './address-verb';
import { trainAddressVerb, type TrainAddressFlags } from './train-address-verb';

const model = join(yimenRoot(), 'data/models/address.bin');
const write = (line: string): void => void process.stdout.write(`${line}\n`);
const warn = (line: string): void => void process.stderr.write(`${line}\n`);

/** `yimen address` and `yimen train-address`. */
export function addressCommands(): readonly Command[] {
  return [
    new Command('address')
      .description(
        '把地址拆成省市区到门牌房号，或比较两个地址 · the parts of addresses, or whether two are one place',
      )
      .requiredOption('--file <file>', 'JSON Lines with id and text, or id, a and b')
      .option('--model <file>', 'what was learnt', model)
      .action(async (flags: { file: string; model: string }) => {
        process.exitCode = await addressVerb(flags, { write, warn });
      }),
    new Command('train-address')
      .description('学着读地址、比地址 · learn to read and to compare addresses')
      .requiredOption('--data <file>', 'addresses with their parts marked')
      .option('--pairs <file>', 'pairs of addresses that people compared')
      .option('--divisions <folder>', 'names of divisions', join(yimenRoot(), 'data/divisions'))
      .option('--seed <number>', 'the same seed gives the same model', Number, 20260609)
      .requiredOption('--out <file>', 'the model to write')
      .action(async (flags: TrainAddressFlags) => {
        process.exitCode = await trainAddressVerb(flags, { write, warn });
      }),
  ];
}
