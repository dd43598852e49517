import { join } from 'node:path';
import { defaultQuietHours } from './core/outbound/quiet-hours';
import { attachChatProxy } from './http/chat-proxy/chat-proxy';
import { createChatForward } from './http/chat-proxy/chat-forward';
import { createChatPage } from './http/chat-proxy/chat-page';
import { createWrongTokens } from './http/callers/wrong-tokens';
import { isLoopback, loopbackHosts } from './http/chat-proxy/allowed-hosts';
import { createApp } from './http/create-app';
import { departmentApi } from './http/department-api/department-api';
import { createHttpServer } from './http/create-http-server';
import { addDiskChecks, freeBytes } from './http/disk-checks';
import { createHallPage } from './http/hall/hall-page';
import { readHallVersion } from './http/hall/hall-version';
import { listen, stopListening } from './http/listen';
import { portal } from './http/portal/portal';
import { createCallLimit } from './http/public-api/call-limit';
import { publicApi } from './http/public-api/public-api';
import { createPublicHosts } from './http/public-api/public-hosts';
import { addSpoolCheck } from './http/spool-check';
import { addStoreChecks, addStoreFigures } from './http/store-checks';
import { staffApi } from './http/staff-api/staff-api';
import { hashOfToken } from './platform/api-token-secret';
import { createHealth } from './platform/health';
import { loadConfig } from './platform/load-config';
import { createLogger } from './platform/logger';
import { createMetrics } from './platform/metrics';
import { processMain } from './platform/process-main';
import { newHolder } from './platform/run-holder';
import { createRedis } from './platform/redis';
import { socketFolder } from './platform/socket-folder';
import { requireUrl } from './platform/require-url';
import { yimenRoot } from './platform/yimen-root';
import { createRelay } from './service/create-relay';
import { waitForStore } from './service/wait-for-store';
import { isStoreFull } from './store/store-trouble';

const config = loadConfig();
const log = createLogger({ process: 'server', level: config.logLevel });

processMain(log, async ({ shutdown, ready }) => {
  let isStopped = false;
  shutdown.add('take-nothing-new', 'waiting', () => {
    isStopped = true;
  });
  const uri = requireUrl('MONGODB_URI', config.mongodbUri);
  const composed = await waitForStore({ log, isStopped: () => isStopped }, uri);
  if (!composed) return;
  const redis = createRedis({
    url: requireUrl('REDIS_URL', config.redisUrl),
    onError: (err) => log.warn({ err }, 'redis connection failed'),
  });
  const health = createHealth();
  const metrics = createMetrics('server');
  addStoreChecks({ health, metrics, ...composed, redis });
  addStoreFigures({ health, metrics, ...composed, redis });
  addSpoolCheck({ health, metrics, ...composed, spoolFolder: join(config.dataFolder, 'spool') });
  addDiskChecks(
    { health, metrics, ...composed, holder: newHolder('server'), isStoreFull, freeBytes },
    config.dataFolder,
  );

  const socketPath = join(socketFolder(config.dataFolder), 'hub.sock');
  const allowedHosts = loopbackHosts(config.port);
  // The page has no login, so it is served to this machine alone.
  const webChat = config.puppet === 'web-chat' && isLoopback(config.host);
  if (config.puppet === 'web-chat' && !webChat)
    log.warn({}, 'the chat page is off because HOST is not a loopback address');
  const pageFolder = join(yimenRoot(), 'build/web/chat');
  const hallFolder = join(yimenRoot(), 'build/web/hall');
  const { repositories, clock, calendar } = composed;
  const relay = createRelay({ shutdown }, config, composed);
  const nowMs = () => performance.now();
  const wrongTokens = createWrongTokens({ nowMs });
  const callers = { hashOf: hashOfToken, allowedHosts, wrongTokens };
  const quietHours = config.quietHours ? defaultQuietHours : null;
  const api = { ...repositories, clock, calendar, relay, quietHours, ...callers };
  const hosts = createPublicHosts(config);
  const open = {
    ...{ ...repositories, clock, findCommunityId: composed.findCommunityId, hosts },
    ...{ limit: createCallLimit({ nowMs }), recordedFeeds: config.recordedFeeds !== null },
    hallVersion: await readHallVersion(hallFolder),
  };
  const app = createApp({
    log,
    health,
    metrics,
    nowMs,
    webChat,
    routers: [staffApi(api), departmentApi(api), publicApi(open), portal(open)],
    mounts: [
      createHallPage({ pageFolder: hallFolder, hosts }),
      ...(webChat
        ? [createChatPage({ pageFolder, allowedHosts }), createChatForward({ socketPath, allowedHosts })]
        : []),
    ],
  });
  const handle = app.callback();
  const server = createHttpServer((request, response) => void handle(request, response));
  if (webChat) attachChatProxy(server, { socketPath, allowedHosts });
  shutdown.add('take-nothing-new', 'http', () => stopListening(server));
  shutdown.add('let-go', 'redis', () => redis.disconnect());
  shutdown.add('let-go', 'store', () => composed.close());
  await listen(server, { port: config.port, host: config.host });
  log.info({ port: config.port }, 'pages are served');
  ready();
});
