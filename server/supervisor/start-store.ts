import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreChoice } from './choose-store';
import type { Output } from './output';
import type { PartList } from './part-list';
import type { StartChildDeps } from './start-child';
import { StartRefusal } from './start-refusal';
import { embeddedStorePart, mongodPart, type StorePartInput } from './store-part';

export interface StartStoreDeps {
  readonly output: Output;
  readonly children: StartChildDeps;
  readonly parts: PartList;
}

export interface StartStoreInput extends StorePartInput {
  readonly choice: StoreChoice;
  readonly build: string;
  /** Whether the embedded store lets tests make it fail. */
  readonly hasFailPoints: boolean;
}

/** Starts the store that was chosen and resolves to its connection string. */
export async function startStore(
  { output, children, parts }: StartStoreDeps,
  { choice, build, hasFailPoints, ...input }: StartStoreInput,
): Promise<string> {
  if (choice.kind === 'wrong') throw new StartRefusal([choice.why]);
  if (choice.kind === 'given') {
    output.step('存储 store: MONGODB_URI');
    return choice.uri;
  }
  const store =
    choice.kind === 'mongod'
      ? mongodPart(children, { ...input, program: choice.program })
      : embeddedStorePart(children, { ...input, main: embeddedMain(build), hasFailPoints });
  await parts.keep('store', store.part);
  output.step(`存储 store: ${choice.kind === 'mongod' ? choice.program : '自带存储 embedded'}`);
  return store.uri();
}

function embeddedMain(build: string): string {
  const main = join(build, 'server/store/embedded/main.js');
  if (existsSync(main)) return main;
  throw new StartRefusal(['没有编译出自带存储。The embedded store is not in the build:  npm run build']);
}
