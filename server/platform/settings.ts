import { z } from 'zod';
import { parseCrashAt } from './crash-at';

/** What a person is told about a setting: what it must be, and an example that works. */
interface SettingHelp {
  readonly about: string;
  readonly expects: string;
  readonly example: string;
}

export const settingHelp = z.registry<SettingHelp>();

const yesOrNo = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((word) => word === 'true' || word === '1' || word === 'yes');

/** The built-in page, and the puppets a real account may be reached by. */
const puppets = [
  'web-chat',
  'wechaty-puppet-service',
  'wechaty-puppet-wechat4u',
  'wechaty-puppet-wechat',
  'wechaty-puppet-padlocal',
  'wechaty-puppet-official-account',
] as const;

/** Every environment variable the program reads. There is no second list; `.env.example` is compared with it. */
export const settingsSchema = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000).register(settingHelp, {
    about: '网页的端口 · port of the web pages',
    expects: 'a whole number from 1 to 65535',
    example: '3000',
  }),
  HOST: z.string().min(1).default('127.0.0.1').register(settingHelp, {
    about: '监听地址；默认只有本机能打开 · address to listen on; by default this machine only',
    expects: 'an IP address or host name of this machine',
    example: '127.0.0.1',
  }),
  YIMEN_PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?\/?$/)
    .optional()
    .register(settingHelp, {
      about:
        '公开栏和大屏对外的网址，经您的反向代理打开 · address under which everybody reaches portal and hall, through a proxy of yours',
      expects: 'an address that starts with https:// or http://, without a path',
      example: 'https://yimen.example.cn',
    }),
  YIMEN_DATA: z.string().min(1).default('./var').register(settingHelp, {
    about: '数据文件夹 · folder that holds all data',
    expects: 'the path of a folder',
    example: './var',
  }),
  YIMEN_COMMUNITY: z.string().min(1).default('demo/community').register(settingHelp, {
    about: '第一次启动时装入的社区资料 · community files loaded into a new, empty store',
    expects: 'the path of a folder of community files',
    example: 'demo/community',
  }),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/)
    .optional()
    .register(settingHelp, {
      about: '已有的 MongoDB；不填则用本机 mongod 或自带存储 · an existing MongoDB',
      expects: 'an address that starts with mongodb:// or mongodb+srv://',
      example: 'mongodb://127.0.0.1:27017/yimen',
    }),
  MONGOD_BIN: z.string().min(1).optional().register(settingHelp, {
    about: 'mongod 程序的位置 · the mongod program to start',
    expects: 'the path of the mongod program',
    example: '/usr/bin/mongod',
  }),
  REDIS_URL: z
    .string()
    .regex(/^(rediss?|unix):\/\/\S+$/)
    .optional()
    .register(settingHelp, {
      about: '已有的 Redis；不填则自动启动 redis-server · an existing Redis',
      expects: 'an address that starts with redis://, rediss:// or unix://',
      example: 'redis://127.0.0.1:6379',
    }),
  YIMEN_ALLOW_VOLATILE_REDIS: yesOrNo.prefault('false').register(settingHelp, {
    about: '允许使用会丢任务的 Redis，只供试验 · accept a Redis that may lose jobs, for trials only',
    expects: 'true or false',
    example: 'true',
  }),
  YIMEN_QUIET_HOURS: z.enum(['auto', 'on', 'off']).default('auto').register(settingHelp, {
    about:
      '21:00–07:30 不打扰；auto：真实渠道打开，自带网页聊天关闭 · quiet hours; auto: on for real channels, off on the built-in page',
    expects: 'auto, on or off',
    example: 'auto',
  }),
  YIMEN_REFER_BELOW: z.coerce.number().min(0).max(1).default(0.6).register(settingHelp, {
    about:
      '把握不到这么大的类别交给窗口定，0 到 1 · guesses of a kind less sure than this go to the clerk, 0 to 1',
    expects: 'a number from 0 to 1, see docs/understanding.md',
    example: '0.6',
  }),
  YIMEN_RECORDED_FEEDS: z.string().min(1).optional().register(settingHelp, {
    about:
      '录下的来源内容所在的文件夹，来源里 recorded: 开头的从这里取；不填则不取 · folder of recorded answers for the recorded: sources',
    expects: 'the path of a folder',
    example: 'demo/feeds',
  }),
  YIMEN_FEED_KEYS: z
    .string()
    .regex(/^\s*(?:[A-Za-z0-9.-]+(?::\d{1,5})?=[A-Za-z0-9-]{1,60}:[^;]+;?\s*)+$/)
    .optional()
    .register(settingHelp, {
      about: '来源要的钥匙，按网站分开 · keys that sources ask for, by host',
      expects: 'host=Header-Name:value, several with ; between',
      example: 'api.example.com=X-QW-Api-Key:your-key',
    }),
  WECHATY_PUPPET: z
    .enum(puppets)
    .default('web-chat')
    .register(settingHelp, {
      about: '聊天渠道；web-chat 是自带的网页聊天 · chat channel; web-chat is the built-in page',
      expects: `one of ${puppets.join(', ')}`,
      example: 'web-chat',
    }),
  WECHATY_PUPPET_SERVICE_TOKEN: z.string().min(1).optional().register(settingHelp, {
    about: 'Wechaty puppet service 的令牌 · token of a Wechaty puppet service',
    expects: 'the token you were given',
    example: 'puppet_service_token',
  }),
  WECHATY_PUPPET_SERVICE_ENDPOINT: z.string().min(1).optional().register(settingHelp, {
    about: 'Wechaty puppet service 的地址 · address of a Wechaty puppet service',
    expects: 'host:port',
    example: '127.0.0.1:8788',
  }),
  CRASH_AT: z
    .string()
    .refine((words) => parseCrashAt(words) !== null)
    .optional()
    .register(settingHelp, {
      about:
        '演练：进程在这个写入点结束自己，每个数据文件夹一次 · drill: the process ends itself at this write, once a data folder',
      expects: 'a crash point, see: npm run yimen -- drill points',
      example: 'after-message-write',
    }),
  YIMEN_CHANNEL_SCRIPT: z.string().min(1).optional().register(settingHelp, {
    about: '演练：自带网页聊天按这个文件出故障 · drill: the built-in chat misbehaves as this file says',
    expects: 'the path of a file, see docs/drills.md',
    example: './channel-script.json',
  }),
  YIMEN_CHANNEL_LEDGER: z.string().min(1).optional().register(settingHelp, {
    about:
      '演练：自带网页聊天收下的每条消息记一行，不含文字 · drill: the built-in chat notes each message it accepts, without its words',
    expects: 'the path of a file',
    example: './channel-ledger.jsonl',
  }),
  YIMEN_FAILPOINTS: yesOrNo.prefault('false').register(settingHelp, {
    about: '演练：自带存储接受故障指令 · drill: the embedded store may be told to fail',
    expects: 'true or false',
    example: 'true',
  }),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'fatal', 'silent'])
    .default('info')
    .register(settingHelp, {
      about: '日志详细程度 · how much is logged',
      expects: 'debug, info, warn, error, fatal or silent',
      example: 'info',
    }),
});

export type SettingName = keyof typeof settingsSchema.shape;
