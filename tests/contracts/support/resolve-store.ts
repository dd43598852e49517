import { startEmbeddedStore } from '../../server/store/embedded/support/start-embedded-store';
import { freshId } from './fresh-id';

/** `MONGODB_URI` with a database of our own, or an embedded store of our own. */
export async function resolveStore(): Promise<{ readonly uri: string; stop(): Promise<void> }> {
  const given = process.env['MONGODB_URI'];
  if (given === undefined) return startEmbeddedStore();
  const [, server = given, options = ''] = /^(mongodb(?:\+srv)?:\/\/[^/?]+)[^?]*(.*)$/.exec(given) ?? [];
  return { uri: `${server}/${freshId('contracts')}${options}`, stop: () => Promise.resolve() };
}
