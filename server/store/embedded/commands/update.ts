import type { Doc, Encodable } from '../bson/value';
import { fields } from '../bson/value';
import { StoreError } from '../errors/store-error';
import { ensureCollection } from '../storage/collections';
import { insertRow } from '../storage/rows';
import type { Transaction } from '../storage/writer';
import { parseUpdate } from '../update/parse-update';
import { upsertDocument } from '../update/upsert-document';
import { changeDocument } from './change-document';
import type { Command, CommandDeps, Request } from './command';
import { checkFields, docsField, flagField, textField } from './read-fields';
import { readQuery } from './read-query';
import { rowsToWrite } from './rows-to-write';
import { runStatements, writeReply } from './write-batch';

interface Outcome {
  readonly matched: number;
  readonly modified: number;
  readonly upsertedId: Encodable | null;
}

export const update: Command = {
  fields: ['updates', 'ordered', 'bypassDocumentValidation'],
  run: (deps, request) => {
    const statements = [...docsField(request.body, 'updates')];
    if (statements.length === 0) throw new StoreError(2, 'Write batch sizes must be at least 1');
    const isOrdered = flagField(request.body, 'ordered', true);
    return deps.store.writer.run(async (tx) => {
      let n = 0;
      let nModified = 0;
      const upserted: Encodable[] = [];
      const errors = await runStatements(statements, isOrdered, async (statement, index) => {
        const work = () => runUpdate(deps, request, tx, statement);
        const outcome = await (flagField(statement, 'multi', false) ? tx.statement(work) : work());
        n += outcome.matched + (outcome.upsertedId === null ? 0 : 1);
        nModified += outcome.modified;
        if (outcome.upsertedId !== null) upserted.push(fields({ index, _id: outcome.upsertedId }));
      });
      return writeReply({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}) }, errors);
    });
  },
};

async function runUpdate(
  deps: CommandDeps,
  request: Request,
  tx: Transaction,
  statement: Doc,
): Promise<Outcome> {
  checkFields(statement, 'update.updates', ['q', 'u', 'multi', 'upsert', 'hint']);
  const query = readQuery(statement, 'q');
  const change = parseUpdate(statement.get('u'));
  const isMulti = flagField(statement, 'multi', false);
  if (isMulti && change.kind === 'replace') {
    throw new StoreError(9, 'multi update is not supported for replacement-style update');
  }
  let matched = 0;
  let modified = 0;
  for await (const row of rowsToWrite(deps, request, tx, query, isMulti ? 0 : 1)) {
    matched++;
    if (changeDocument(tx, row, change, query.filter).isModified) modified++;
  }
  if (matched > 0 || !flagField(statement, 'upsert', false)) return { matched, modified, upsertedId: null };
  const doc = upsertDocument(change, query.filter);
  insertRow(tx, ensureCollection(tx, request.db, textField(request.body, 'update')), doc);
  return { matched: 0, modified: 0, upsertedId: doc.get('_id') ?? null };
}
