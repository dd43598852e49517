// Who may import what. One row a layer; every source file belongs to exactly one row (a test counts).
// in / notIn: folders or files. ours: folders that may be imported; types: by `import type` only.
// packages: a list, or 'any'. node: whether Node's own modules may be used.

// Where everything is put together: the mains and what they are cut into.
const wiring = [
  ...['server/main.ts', 'bot/main.ts', 'jobs/main.ts', 'server/compose.ts'],
  ...['server/service', 'bot/service', 'jobs/service'],
];
const talk = ['bot/pipeline', 'bot/features', 'bot/matchers', 'bot/wording'];

export const layers = [
  { name: 'core', in: ['server/core'], ours: ['server/core'], packages: ['dayjs'], node: false },
  {
    name: 'store',
    in: ['server/store'],
    notIn: ['server/store/embedded', 'server/store/memory'],
    ours: ['server/core', 'server/store'],
    notOurs: ['server/store/embedded', 'server/store/memory'],
    types: ['server/platform'],
    packages: ['mongoose'],
    node: true,
  },
  {
    name: 'embedded store',
    in: ['server/store/embedded'],
    ours: ['server/store/embedded'],
    packages: ['libsql', 'bson', 'mingo'],
    node: true,
  },
  {
    name: 'in-memory store',
    in: ['server/store/memory'],
    ours: ['server/core', 'server/store/memory'],
    packages: [],
    node: false,
  },
  ...['feeds', 'files', 'lexicon'].map((name) => ({
    name,
    in: [`server/${name}`],
    ours: [`server/${name}`, 'server/core'],
    types: ['server/platform'],
    packages: 'any',
    node: true,
  })),
  {
    name: 'http',
    in: ['server/http'],
    ours: ['server/http', 'server/core'],
    types: ['server/platform'],
    packages: ['koa', '@koa/router', '@koa/bodyparser', 'koa-helmet', 'zod', 'ws', 'prom-client'],
    node: true,
  },
  {
    name: 'platform',
    in: ['server/platform'],
    ours: ['server/platform'],
    packages: ['zod', 'pino', 'ioredis', 'prom-client'],
    node: true,
  },
  {
    name: 'supervisor',
    in: ['server/supervisor'],
    ours: ['server/supervisor', 'server/platform'],
    packages: ['zod'],
    node: true,
  },
  {
    name: 'cli',
    in: ['server/cli'],
    notIn: ['server/cli/replay'],
    ours: ['server/cli', 'server/core', 'server/platform', 'server/files', 'server/compose.ts'],
    packages: ['commander', 'zod'],
    node: true,
  },
  {
    name: 'replay',
    in: ['server/cli/replay'],
    ours: [
      ...[
        'server/cli',
        'server/core',
        'server/platform',
        'server/files',
        'server/lexicon',
        'server/store/memory',
      ],
      ...[...talk, 'jobs/processors', 'jobs/sweeps', 'server/compose.ts'],
    ],
    packages: ['commander', 'zod'],
    node: true,
  },
  {
    name: 'web pages',
    in: ['server/web'],
    ours: ['server/web'],
    types: ['server/http/contract.ts'],
    packages: 'any',
    node: true,
  },
  {
    name: 'queues',
    in: ['jobs/queues'],
    ours: ['jobs/queues', 'server/core/shared'],
    types: ['server/platform'],
    packages: ['bull'],
    node: true,
  },
  {
    name: 'processors and sweeps',
    in: ['jobs/processors', 'jobs/sweeps'],
    ours: ['jobs/processors', 'jobs/sweeps', 'server/core'],
    types: ['jobs/queues'],
    packages: ['zod'],
    node: false,
  },
  {
    name: 'chat adapter',
    in: ['bot/adapter'],
    ours: ['bot/adapter', 'bot/pipeline/message.ts'],
    types: ['server/core/outbound', 'server/core/shared', 'server/platform'],
    packages: ['wechaty', 'file-box'],
    node: true,
  },
  {
    name: 'web chat',
    in: ['bot/web-chat'],
    ours: ['bot/web-chat'],
    types: ['server/platform'],
    packages: ['wechaty-puppet', 'ws', 'zod', 'file-box'],
    node: true,
  },
  {
    name: 'talk',
    in: ['bot'],
    notIn: ['bot/adapter', 'bot/web-chat', 'bot/service', 'bot/main.ts'],
    ours: [...talk, 'server/core'],
    types: ['server/platform'],
    packages: [],
    node: false,
  },
  {
    name: 'mini-program',
    in: ['miniprogram'],
    ours: ['miniprogram'],
    types: ['server/http/contract.ts'],
    packages: [],
    node: false,
  },
  {
    name: 'wiring',
    in: wiring,
    ours: ['bot', 'jobs', 'server'],
    notOurs: ['server/store/embedded'],
    packages: 'any',
    node: true,
  },
  {
    name: 'tests',
    in: ['tests'],
    ours: ['bot', 'jobs', 'server', 'miniprogram', 'scripts', 'tests'],
    packages: 'any',
    node: true,
  },
];

// Lowest level first: a folder of server/core imports lower levels only, never its own level.
export const coreLevels = [
  ['shared'],
  ['people'],
  ['grid'],
  ['deadlines', 'guide'],
  ['outbound', 'understanding'],
  ['messages', 'routing'],
  ['requests', 'notices', 'meetings', 'tasks', 'bookings', 'opinions', 'diary'],
  ['reports'],
];
