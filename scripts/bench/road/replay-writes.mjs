/**
 * Makes the recorded writes again with the bare driver, in their order, spread evenly over the messages: the same documents
 * under new ids, awaited one by one under the same write concern. A collection apart, with no index but that of ids.
 */
export function replayWrites(connection, { writes, messages }) {
  const collection = connection.getClient().db().collection('raw');
  const perMessage = writes.length / messages;
  let at = 0;
  let due = 0;
  let ids = 0;
  let lastId = null;
  const insert = async (documents) => {
    const fresh = documents.map((document) => ({ ...document, _id: `raw-${(ids += 1)}` }));
    lastId = fresh[0]._id;
    if (fresh.length === 1) await collection.insertOne(fresh[0]);
    else await collection.insertMany(fresh, { ordered: false });
  };
  const self = {
    count: 0,
    async forOneMessage() {
      due += perMessage;
      for (; due >= 1; due -= 1) {
        const write = writes[at];
        at = (at + 1) % writes.length;
        self.count += 1;
        if (write.name === 'insert') await insert(write.documents);
        else await change(write);
      }
    },
  };
  const change = async ({ name, change: update }) => {
    const filter = { _id: lastId };
    const isWhole = !Object.keys(update)[0].startsWith('$');
    if (name === 'findAndModify')
      await collection.findOneAndUpdate(filter, update, { returnDocument: 'after' });
    else if (isWhole) await collection.replaceOne(filter, withoutId(update));
    else await collection.updateOne(filter, withoutIdIn(update));
  };
  return self;
}

const withoutId = ({ _id, ...rest }) => rest;

function withoutIdIn(update) {
  const { $setOnInsert, ...rest } = update;
  return $setOnInsert === undefined ? rest : { ...rest, $setOnInsert: withoutId($setOnInsert) };
}
