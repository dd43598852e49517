import type { Config } from '../platform/config';
import { loadConfig } from '../platform/load-config';
import { compose, type Composed } from '../compose';
import { storeUri } from './store-uri';

/** The store a verb works on: the given one, or that of a running `npm start`. Null (and said) when there is none. */
export async function openStore(config: Config = loadConfig()): Promise<Composed | null> {
  const uri = config.mongodbUri ?? storeUri(config.dataFolder);
  if (uri) return compose({ uri });
  process.stderr.write(
    '没有存储可用：先运行 npm start，或设 MONGODB_URI。No store: run npm start first, or set MONGODB_URI.\n',
  );
  return null;
}
