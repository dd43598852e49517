import { decodeDocument } from '../bson/decode-document';
import type { Doc } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { deleteRow } from '../storage/rows';
import type { Transaction } from '../storage/writer';
import type { Command, CommandDeps, Request } from './command';
import { checkFields, countField, docsField, flagField } from './read-fields';
import { readQuery } from './read-query';
import { rowsToWrite } from './rows-to-write';
import { runStatements, writeReply } from './write-batch';

export const deleteDocuments: Command = {
  fields: ['deletes', 'ordered'],
  run: (deps, request) => {
    const statements = docsField(request.body, 'deletes');
    if (statements.length === 0) throw new StoreError(2, 'Write batch sizes must be at least 1');
    const isOrdered = flagField(request.body, 'ordered', true);
    return deps.store.writer.run(async (tx) => {
      let n = 0;
      const errors = await runStatements(statements, isOrdered, async (statement) => {
        n += await runDelete(deps, request, tx, statement);
      });
      return writeReply({ n }, errors);
    });
  },
};

async function runDelete(
  deps: CommandDeps,
  request: Request,
  tx: Transaction,
  statement: Doc,
): Promise<number> {
  checkFields(statement, 'delete.deletes', ['q', 'limit', 'hint']);
  const query = readQuery(statement, 'q');
  const limit = countField(statement, 'limit');
  if (limit !== 0 && limit !== 1) throw new StoreError(9, 'The limit field in delete objects must be 0 or 1');
  let n = 0;
  for await (const { collection, rowId, raw } of rowsToWrite(deps, request, tx, query, limit)) {
    deleteRow(tx, collection, rowId, decodeDocument(raw));
    n++;
  }
  return n;
}
