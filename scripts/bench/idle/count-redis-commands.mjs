import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** Counts the commands that Redis is sent, by name; what a script of Redis does inside is not sent by anybody. */
export async function countRedisCommands(socket) {
  const counts = new Map();
  const monitor = connect(socket);
  // It ends with the program.
  monitor.on('error', () => undefined);
  monitor.write('MONITOR\r\n');
  await new Promise((resolve) => monitor.once('connect', resolve));
  createInterface({ input: monitor }).on('line', (line) => {
    const [, source, name] = /^\+[\d.]+ \[\d+ ([^\]]+)\] "([^"]+)"/.exec(line) ?? [];
    if (name === undefined || source === 'lua') return;
    const key = name.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return {
    counts: () => Object.fromEntries(counts),
    close: () => monitor.destroy(),
  };
}
