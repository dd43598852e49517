import { createRequire } from 'node:module';
import { inRoot } from '../../lib/root.mjs';

const require = createRequire(import.meta.url);

/** A compiled module of the project, by its source path without extension. */
export const built = (file) => require(inRoot('build', `${file}.js`));

/** A package as the compiled code sees it. */
export const packaged = (name) => require(name);
