import { isDoc, isNumber, toNumber } from '../bson/value';
import { StoreError } from '../errors/store-error';
import type { Command, Request } from './command';
import { checkFields, docField } from './read-fields';

const general = ['$db', 'lsid', 'comment', '$readPreference', 'maxTimeMS', 'readConcern', 'writeConcern'];
const ofTransactions = ['startTransaction', 'autocommit', 'txnNumber'];

/** Refuses what this server does not keep: unknown fields, transactions, concerns beyond one server. */
export function checkRequest(command: Command, { name, body }: Request): void {
  const transactional = ofTransactions.find((field) => body.has(field));
  if (transactional !== undefined) {
    throw new StoreError(20, `Transactions and retryable writes are not supported: field '${transactional}'`);
  }
  if (command.fields !== null) checkFields(body, name, [name, ...general, ...command.fields]);
  checkReadConcern(body);
  checkWriteConcern(body);
}

function checkReadConcern(body: Request['body']): void {
  const concern = docField(body, 'readConcern');
  if (concern === undefined) return;
  checkFields(concern, 'readConcern', ['level']);
  const level = concern.get('level') ?? 'local';
  if (level !== 'local' && level !== 'majority') {
    throw new StoreError(2, `readConcern level '${typeof level === 'string' ? level : ''}' is not supported`);
  }
}

function checkWriteConcern(body: Request['body']): void {
  const concern = body.get('writeConcern');
  if (!isDoc(concern)) return;
  checkFields(concern, 'writeConcern', ['w', 'j', 'wtimeout']);
  const w = concern.get('w') ?? 'majority';
  if (w === 'majority' || (isNumber(w) && (toNumber(w) === 0 || toNumber(w) === 1))) return;
  throw new StoreError(2, "cannot use 'w' > 1 or a tag when a host is not replicated");
}
