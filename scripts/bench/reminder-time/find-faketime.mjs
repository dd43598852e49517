import { existsSync } from 'node:fs';

const folders = ['x86_64-linux-gnu', 'aarch64-linux-gnu', ''];
const library = 'faketime/libfaketimeMT.so.1';

/** The library that makes one process believe another time; null when this machine has none. */
export function findFaketime() {
  return folders.map((folder) => `/usr/lib/${folder}/${library}`).find(existsSync) ?? null;
}

/** Settings of a process whose clock is so many hours off. Its timers keep running as they do. */
export const skewed = (faketime, hours) => ({
  LD_PRELOAD: faketime,
  FAKETIME: `${hours < 0 ? '-' : '+'}${Math.abs(hours)}h`,
  DONT_FAKE_MONOTONIC: '1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
});
