import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DomainError } from '../../core/shared/errors';
import { modelUnreadable } from '../../core/understanding/kind/errors';
import type { KindModel } from '../../core/understanding/kind/kind-model';
import { packModel } from '../../core/understanding/kind/pack-model';
import { toKindModel } from './to-kind-model';

/** Writes the model, gzipped; whoever reads meanwhile gets the old one or the new one. Returns the size in bytes. */
export async function writeKindModel(path: string, model: KindModel): Promise<number> {
  const bytes = gzipSync(packModel(model), { level: 9 });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
  return bytes.length;
}

/** Refuses, with code `kind.model-unreadable`, what is no model of this version or was cut off or changed. */
export async function readKindModel(path: string): Promise<KindModel> {
  const bytes = await contentOf(path);
  try {
    return toKindModel(bytes);
  } catch (error) {
    throw error instanceof DomainError ? error : modelUnreadable('cut-off');
  }
}

async function contentOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw modelUnreadable('no-file');
  }
}
