import { packaged } from '../lib/built.mjs';

const writeNames = ['insert', 'update', 'findAndModify', 'delete'];
const readNames = ['find', 'getMore', 'aggregate', 'count', 'distinct'];

/** Counts the commands of a connection from `begin` on and keeps the writes, to be made again by a bare driver. */
export function watchCommands(connection) {
  const { BSON, EJSON } = packaged('bson');
  // As the server reads it: what the mapper puts around a document is gone.
  const plain = (value) => BSON.deserialize(BSON.serialize(value));
  const counts = new Map();
  const writes = [];
  let isOn = false;
  connection.getClient().on('commandStarted', ({ commandName, command }) => {
    if (!isOn) return;
    const key = `${commandName} ${command[commandName]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (writeNames.includes(commandName)) writes.push(plain(toWrite(commandName, command)));
  });
  const sum = (names) =>
    [...counts].filter(([key]) => names.includes(key.split(' ')[0])).reduce((all, [, n]) => all + n, 0);
  return {
    begin() {
      isOn = true;
      counts.clear();
      writes.length = 0;
    },
    toJson: (messages) => EJSON.stringify({ writes, messages }, { relaxed: false }),
    totals: (messages) => ({
      writes: sum(writeNames) / messages,
      reads: sum(readNames) / messages,
      commands: Object.fromEntries(
        [...counts]
          .sort((a, b) => b[1] - a[1])
          .map(([key, n]) => [key, Math.round((n * 100) / messages) / 100]),
      ),
    }),
  };
}

function toWrite(name, command) {
  if (name === 'insert') return { name, collection: command.insert, documents: command.documents };
  if (name === 'update') return { name, collection: command.update, change: command.updates[0].u };
  if (name === 'findAndModify') return { name, collection: command.findAndModify, change: command.update };
  return { name, collection: command.delete };
}
