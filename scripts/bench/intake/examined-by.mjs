import { built } from '../lib/built.mjs';

/**
 * What the reads of one piece of work look at: each `find` it sends is explained afterwards. Resolves to
 * { finds, docs, keys }: exact counts, the same on any machine.
 */
export async function examinedBy(uri, work) {
  const { connectStore } = built('server/store/connect');
  const connection = await connectStore({ uri, monitorCommands: true });
  const finds = [];
  const listen = ({ commandName, command }) => {
    if (commandName === 'find') finds.push(command);
  };
  connection.getClient().on('commandStarted', listen);
  await work(connection);
  connection.getClient().off('commandStarted', listen);
  const sums = { finds: finds.length, docs: 0, keys: 0 };
  for (const { find, filter, sort, limit, hint, projection } of finds) {
    const parts = Object.entries({ find, filter, sort, limit, hint, projection });
    const explained = await connection.db.command({
      explain: Object.fromEntries(parts.filter(([, value]) => value !== undefined)),
      verbosity: 'executionStats',
    });
    sums.docs += explained.executionStats.totalDocsExamined;
    sums.keys += explained.executionStats.totalKeysExamined;
  }
  await connection.close();
  return sums;
}
