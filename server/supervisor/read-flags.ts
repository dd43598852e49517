import type { Environment } from '../platform/config';

export interface Flags {
  /** Settings that the flags stand for. */
  readonly env: Environment;
  /** A sentence for each flag that nobody knows. */
  readonly unknown: readonly string[];
}

const settingOf = new Map([['--allow-volatile-redis', 'YIMEN_ALLOW_VOLATILE_REDIS']]);

/** `npm start -- --flag`: a flag is another way to say yes to a setting. */
export function readFlags(args: readonly string[]): Flags {
  const known = [...settingOf.keys()].join(', ');
  const unknown = args.filter((arg) => !settingOf.has(arg));
  const settings = args.flatMap((arg) => settingOf.get(arg) ?? []);
  return {
    env: Object.fromEntries(settings.map((name) => [name, 'true'])),
    unknown: unknown.map((arg) => `${arg} is no option. There is: ${known}`),
  };
}
