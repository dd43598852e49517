import { connect, createServer } from 'node:net';

const headerBytes = 16;
// After the header: flags, the kind of the section, the length of its document and the type of its first field.
const typeAt = headerBytes + 4 + 1 + 4;
const stringType = 2;

/** Stands between the processes and the store on a socket of its own and counts the commands they send, by name and collection. */
export async function countStoreCommands(storeSocket, socket) {
  const counts = new Map();
  const server = createServer((client) => {
    const store = connect(storeSocket);
    const read = readNames((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
    client.on('data', read);
    client.pipe(store).pipe(client);
    client.on('error', () => store.destroy());
    store.on('error', () => client.destroy());
    client.on('close', () => store.destroy());
  });
  await new Promise((resolve) => server.listen(socket, resolve));
  return {
    counts: () => Object.fromEntries(counts),
    close: () => server.close(),
  };
}

/** Cuts a stream of bytes into messages of the wire protocol and tells the name of each command. */
function readNames(onName) {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= headerBytes && rest.length >= rest.readInt32LE(0)) {
      onName(nameOf(rest));
      rest = rest.subarray(rest.readInt32LE(0));
    }
  };
}

/** The first field of the document is named like the command; its value is the collection, where there is one. */
function nameOf(message) {
  const end = message.indexOf(0, typeAt + 1);
  const name = message.toString('latin1', typeAt + 1, end);
  if (message[typeAt] !== stringType) return name;
  const valueAt = end + 5;
  return `${name} ${message.toString('latin1', valueAt, message.indexOf(0, valueAt))}`;
}
