import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseStore } from '../../../server/supervisor/choose-store';

describe('the store', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yimen-mongod-'));
  const mongod = join(folder, 'mongod');
  writeFileSync(mongod, '#!/bin/sh\n');
  chmodSync(mongod, 0o755);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the given one before all others', () => {
    const choice = chooseStore({ mongodbUri: 'mongodb://db/yimen', mongodBin: mongod }, folder);
    expect(choice).toEqual({ kind: 'given', uri: 'mongodb://db/yimen' });
  });

  it('is the named mongod, then one on the PATH', () => {
    expect(chooseStore({ mongodbUri: null, mongodBin: mongod }, '')).toEqual({
      kind: 'mongod',
      program: mongod,
    });
    expect(chooseStore({ mongodbUri: null, mongodBin: null }, folder)).toEqual({
      kind: 'mongod',
      program: mongod,
    });
  });

  it('refuses a named mongod that is not there', () => {
    expect(chooseStore({ mongodbUri: null, mongodBin: join(folder, 'none') }, folder).kind).toBe('wrong');
  });
});
