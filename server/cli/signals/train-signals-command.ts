import { Command } from 'commander';
import { join } from 'node:path';
import { yimenRoot } from '../../platform/yimen-root';
import { trainSignalsVerb, type TrainSignalsFlags } from './train-signals-verb';

const inData = (path: string): string => join(yimenRoot(), 'data', path);
const write = (line: string): void => void process.stdout.write(`${line}\n`);

/** `yimen train-requests`. */
export function trainSignalsCommand(): Command {
  return new Command('train-requests')
    .description(
      '学着分辨是不是诉求、有没有危险 · learn whether something is asked for, and danger nobody names',
    )
    .option('--data <folders...>', 'folders of JSON Lines with text and topic', [
      inData('utterances/train'),
      inData('utterances/talk'),
    ])
    .option('--seed <number>', 'the same seed gives the same model', Number, 20260609)
    .option('--out <file>', 'the model to write', inData('models/requests.bin'))
    .action(async (flags: TrainSignalsFlags) => {
      process.exitCode = await trainSignalsVerb(flags, write);
    });
}
