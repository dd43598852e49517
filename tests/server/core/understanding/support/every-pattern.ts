import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const folder = join(__dirname, '../../../../../server/core/understanding');

export interface FoundPattern {
  readonly file: string;
  readonly pattern: RegExp;
}

/** Every regular expression written down in the understanding folder, and every one its modules make when loaded or by `make`. */
export function everyPattern(
  make: (load: (file: string) => Record<string, unknown>) => void,
): readonly FoundPattern[] {
  const files = filesIn(folder);
  const written = files.flatMap((file) =>
    literalsOf(file).map((pattern) => ({ file: file.slice(folder.length + 1), pattern })),
  );
  return distinct([...written, ...madeBy(files, make)]);
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return filesIn(inside);
    return entry.name.endsWith('.ts') ? [inside] : [];
  });
}

function literalsOf(file: string): readonly RegExp[] {
  const found: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return found;
}

/** What `new RegExp` was called with while the modules were loaded afresh and used. */
function madeBy(
  files: readonly string[],
  make: (load: (file: string) => Record<string, unknown>) => void,
): readonly FoundPattern[] {
  const made: FoundPattern[] = [];
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct(target, args: [string | RegExp, string?]) {
      const pattern = new target(...args);
      made.push({ file: 'made', pattern });
      return pattern;
    },
  });
  try {
    jest.isolateModules(() => {
      for (const file of files) jest.requireActual(file);
      make((file) => jest.requireActual(join(folder, file)));
    });
  } finally {
    globalThis.RegExp = original;
  }
  return made;
}

function distinct(found: readonly FoundPattern[]): readonly FoundPattern[] {
  return [...new Map(found.map((it) => [String(it.pattern), it])).values()];
}
