import { readArguments } from './process/read-arguments';
import { startServer } from './process/start-server';

const cannotStart = 3;

async function main(): Promise<void> {
  const input = readArguments(process.argv.slice(2));
  const started = typeof input === 'string' ? input : await startServer(input);
  if (typeof started === 'string') {
    process.stderr.write(`embedded store: ${started}\n`);
    process.exitCode = cannotStart;
    return;
  }
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    void started.stop().then(() => process.exit(0));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  // The parent holds the other end: when it is gone, so are we.
  process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();
  process.stdout.write(`${JSON.stringify({ ready: true, uri: started.uri })}\n`);
}

void main();
