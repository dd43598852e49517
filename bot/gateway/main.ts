import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { log as sdkLog } from 'wechaty-puppet';
import { createLogger } from '../../server/platform/logger';
import { processMain } from '../../server/platform/process-main';
import { freePort } from './free-port';
import { openGateway } from './open-gateway';
import { readChatCommunity } from './read-chat-community';
import { serveDoor } from './serve-door';

// The built-in chat as a chat account in its own process. Commands come in as lines, answers and one first line with port
// and token go out as lines; it ends when nobody holds its standard input.
const log = createLogger({ process: 'gateway', level: 'warn' });

// At its other levels the SDK logs what people are called and say.
sdkLog.level('silent');

processMain(log, async ({ shutdown }) => {
  const { values } = parseArgs({
    options: {
      community: { type: 'string' },
      folder: { type: 'string' },
      port: { type: 'string' },
      token: { type: 'string', default: 'insecure_built-in-chat' },
    },
  });
  if (values.community === undefined || values.folder === undefined) {
    throw new Error('gateway --community FILE.json --folder FOLDER [--port PORT] [--token TOKEN]');
  }
  await mkdir(values.folder, { recursive: true, mode: 0o700 });
  const community = await readChatCommunity(values.community);
  const port = values.port === undefined ? await freePort() : Number(values.port);
  const { token, folder } = values;
  const gateway = await openGateway(
    {
      clock: { now: () => new Date(performance.timeOrigin + performance.now()) },
      onError: (where, err) => log.warn({ where, err }, 'something failed'),
    },
    { community, folder, port, token },
  );
  shutdown.add('let-go', 'gateway', () => gateway.close());
  serveDoor(gateway, {
    input: process.stdin,
    output: process.stdout,
    onClosed: () => process.kill(process.pid, 'SIGTERM'),
    onBadLine: (err) => log.warn({ err }, 'a line at the door was no command'),
  });
  process.stdout.write(`${JSON.stringify({ ready: true, port, token })}\n`);
});
