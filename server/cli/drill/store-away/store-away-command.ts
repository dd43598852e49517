import { Command, InvalidArgumentError } from 'commander';
import { tellResult } from '../harness/tell-result';
import { storeAwayDrill } from './store-away-drill';

interface StoreAwayFlags {
  readonly minutes: number;
  readonly rate: number;
  readonly seed?: number;
}

/** `yimen drill store-away` */
export function storeAwayCommand(): Command {
  return new Command('store-away')
    .description(
      '存储离开几分钟，消息照来，再对账 · the store goes away under load, then compare what was brought and kept',
    )
    .option('--minutes <count>', 'how long it is away', positive, 5)
    .option('--rate <count>', 'messages a second', positive, 20)
    .option('--seed <number>', 'the same seed brings the same messages', positive)
    .action(async ({ minutes, rate, seed }: StoreAwayFlags) => {
      const given = { minutes, rate, seed: seed ?? Math.floor(Math.random() * 1_000_000) };
      process.exitCode = tellResult(await storeAwayDrill(given));
    });
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('a number above 0, please');
  return value;
}
