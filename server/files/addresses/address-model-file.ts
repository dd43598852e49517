import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { addressModelUnreadable } from '../../core/understanding/address/errors';
import type { AddressModel } from '../../core/understanding/address/model/address-model';
import { packAddressModel } from '../../core/understanding/address/model/pack-address-model';
import { unpackAddressModel } from '../../core/understanding/address/model/unpack-address-model';

/** The most a model may unpack to, so that a wrong file cannot fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Reads the file `saveAddressModel` wrote; refuses any other. */
export async function loadAddressModel(path: string): Promise<AddressModel> {
  return unpackAddressModel(unzip(await readFile(path)));
}

/** Writes beside and renames, so that a reader sees the old model or the new one. Returns the size in bytes. */
export async function saveAddressModel(path: string, model: AddressModel): Promise<number> {
  const bytes = gzipSync(packAddressModel(model), { level: 9 });
  // The name of the system that packed it says nothing about the model.
  bytes[9] = 255;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, bytes);
  await rename(`${path}.new`, path);
  return bytes.length;
}

function unzip(bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    throw addressModelUnreadable('changed');
  }
}
