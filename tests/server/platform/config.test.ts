import { readFileSync } from 'node:fs';
import { readConfig } from '../../../server/platform/config';
import { settingHelp, settingsSchema } from '../../../server/platform/settings';

function problemsOf(env: Record<string, string>): readonly string[] {
  const reading = readConfig(env, '/srv/yimen');
  return reading.ok ? [] : reading.problems;
}

describe('settings', () => {
  it('all have a value that works when nothing is set', () => {
    const reading = readConfig({ PATH: '/usr/bin' }, '/srv/yimen');
    expect(reading).toEqual({
      ok: true,
      config: {
        port: 3000,
        host: '127.0.0.1',
        publicUrl: null,
        dataFolder: '/srv/yimen/var',
        communityFolder: '/srv/yimen/demo/community',
        mongodbUri: null,
        mongodBin: null,
        redisUrl: null,
        allowVolatileRedis: false,
        quietHours: false,
        referBelow: 0.6,
        recordedFeeds: null,
        feedKeys: null,
        puppet: 'web-chat',
        puppetServiceToken: null,
        puppetServiceEndpoint: null,
        crashAt: null,
        channelScript: null,
        channelLedger: null,
        failpoints: false,
        logLevel: 'info',
      },
    });
  });

  it('take an empty value for not set', () => {
    expect(problemsOf({ PORT: '', MONGODB_URI: ' ' })).toEqual([]);
  });

  it.each([
    ['PORT', '70000', 'a whole number out of range'],
    ['PORT', '30.5', 'a number with a fraction'],
    ['PORT', 'abc', 'text of 3 characters'],
    ['MONGODB_URI', 'http://user:geheim@db', 'text of 21 characters'],
    ['REDIS_URL', 'localhost:6379', 'text of 14 characters'],
    ['LOG_LEVEL', 'loud', 'text of 4 characters'],
    ['YIMEN_FEED_KEYS', 'geheim', 'text of 6 characters'],
    ['YIMEN_ALLOW_VOLATILE_REDIS', 'maybe', 'text of 5 characters'],
  ])('name %s with its kind and an example that works, but not its value %s', (name, value, kind) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${name} must be `);
    expect(problems[0]).toContain(kind);
    expect(problems[0]).not.toContain(value);
    const example = new RegExp(`for example ${name}=(\\S+),`).exec(problems[0] ?? '')?.[1] ?? '';
    expect(problemsOf({ [name]: example })).toEqual([]);
  });

  it('refuse a misspelt name and say which was meant', () => {
    expect(problemsOf({ YIMEN_COMUNITY: 'x' })).toEqual([
      'YIMEN_COMUNITY is no setting. Did you mean YIMEN_COMMUNITY? Correct it or leave it out.',
    ]);
  });

  it('tell all problems at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'x', YIMEN_X: 'x' })).toHaveLength(3);
  });

  it('are the ones of .env.example, with the same defaults, examples and words', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const written = lines.flatMap((line, index) => {
      const [, off, name, value] = /^(# )?([A-Z_]+)=(.*)$/.exec(line) ?? [];
      return name === undefined
        ? []
        : [{ name, value, isSet: off === undefined, about: lines[index - 1]?.slice(2) }];
    });
    const known = Object.entries(settingsSchema.shape).map(([name, schema]) => {
      const fallback = schema.safeParse(undefined).data;
      const help = settingHelp.get(schema);
      const value = fallback === undefined ? help?.example : String(fallback);
      return { name, value, isSet: fallback !== undefined, about: help?.about };
    });
    expect(written).toEqual(known);
  });
});
