import { resolve } from 'node:path';
import { settingsSchema } from './settings';
import { explainSetting, findUnknownSettings } from './wrong-settings';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where a proxy shows the public pages to everybody. */
  readonly publicUrl: string | null;
  /** Absolute path. */
  readonly dataFolder: string;
  /** Absolute path. */
  readonly communityFolder: string;
  readonly mongodbUri: string | null;
  readonly mongodBin: string | null;
  readonly redisUrl: string | null;
  readonly allowVolatileRedis: boolean;
  /** Whether what can wait is held from 21:00 to 07:30 (Asia/Shanghai). */
  readonly quietHours: boolean;
  /** 0 to 1: a guess of the kind that is less sure goes to the clerk. */
  readonly referBelow: number;
  /** Absolute path of the recorded answers; null: sources of that kind are off. */
  readonly recordedFeeds: string | null;
  /** As it was written: see `readFeedKeys`. */
  readonly feedKeys: string | null;
  readonly puppet: string;
  readonly puppetServiceToken: string | null;
  readonly puppetServiceEndpoint: string | null;
  /** The crash point of a drill. */
  readonly crashAt: string | null;
  /** Absolute paths. */
  readonly channelScript: string | null;
  readonly channelLedger: string | null;
  readonly failpoints: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the settings; each problem is one line that names the setting, what it is and the fix, never its value. */
export function readConfig(env: Environment, folder: string): ConfigReading {
  const given = withoutEmpty(env);
  const parsed = settingsSchema.safeParse(given);
  const unknown = findUnknownSettings(Object.keys(given));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    return { ok: false, problems: [...names.map((name) => explainSetting(name, given[name])), ...unknown] };
  }
  if (unknown.length > 0) return { ok: false, problems: unknown };
  const it = parsed.data;
  const config: Config = {
    port: it.PORT,
    host: it.HOST,
    publicUrl: it.YIMEN_PUBLIC_URL ?? null,
    dataFolder: resolve(folder, it.YIMEN_DATA),
    communityFolder: resolve(folder, it.YIMEN_COMMUNITY),
    mongodbUri: it.MONGODB_URI ?? null,
    mongodBin: it.MONGOD_BIN ?? null,
    redisUrl: it.REDIS_URL ?? null,
    allowVolatileRedis: it.YIMEN_ALLOW_VOLATILE_REDIS,
    quietHours:
      it.YIMEN_QUIET_HOURS === 'on' || (it.YIMEN_QUIET_HOURS === 'auto' && it.WECHATY_PUPPET !== 'web-chat'),
    referBelow: it.YIMEN_REFER_BELOW,
    recordedFeeds: it.YIMEN_RECORDED_FEEDS ? resolve(folder, it.YIMEN_RECORDED_FEEDS) : null,
    feedKeys: it.YIMEN_FEED_KEYS ?? null,
    puppet: it.WECHATY_PUPPET,
    puppetServiceToken: it.WECHATY_PUPPET_SERVICE_TOKEN ?? null,
    puppetServiceEndpoint: it.WECHATY_PUPPET_SERVICE_ENDPOINT ?? null,
    crashAt: it.CRASH_AT ?? null,
    channelScript: it.YIMEN_CHANNEL_SCRIPT ? resolve(folder, it.YIMEN_CHANNEL_SCRIPT) : null,
    channelLedger: it.YIMEN_CHANNEL_LEDGER ? resolve(folder, it.YIMEN_CHANNEL_LEDGER) : null,
    failpoints: it.YIMEN_FAILPOINTS,
    logLevel: it.LOG_LEVEL,
  };
  return { ok: true, config: Object.freeze(config) };
}

// `NAME=` in a shell or a .env file means "not set".
function withoutEmpty(env: Environment): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    if (value !== undefined && value.trim() !== '') given[name] = value.trim();
  }
  return given;
}
