import { join } from 'node:path';
import type { Config, Environment } from '../platform/config';
import { clearSocketFolder, socketFolder } from '../platform/socket-folder';
import { appPart, type AppProcess } from './app-processes';
import { chooseStore, type StoreChoice } from './choose-store';
import type { Output } from './output';
import { createPartList } from './part-list';
import { prepareStore } from './prepare-store';
import { forgetProcesses, writeProcesses } from '../platform/processes-file';
import { secureStart } from './secure-start';
import type { StartChildDeps } from './start-child';
import { startRedis } from './start-redis';
import { startStore } from './start-store';
import { toAddress } from './to-address';
import { toRunningProcesses } from './to-running-processes';
import { welcome } from './welcome';

export interface SuperviseDeps {
  readonly output: Output;
  readonly children: StartChildDeps;
}

export interface SuperviseInput {
  readonly config: Config;
  readonly env: Environment;
  /** Folder of the compiled program. */
  readonly build: string;
  readonly apps: readonly AppProcess[];
  /** Wait before the first restart; 1 s unless told otherwise. */
  readonly firstWaitMs?: number;
}

export interface Supervision {
  /** Resolves when everything serves; rejects with a StartRefusal for what a person can mend. */
  start(): Promise<void>;
  /** Ends everything in reverse order; resolves when all are gone. May be called at any moment, also twice. */
  stop(): Promise<void>;
}

/** Store, Redis, then our own processes: starts them, keeps them running, stops them. */
export function createSupervision(deps: SuperviseDeps, input: SuperviseInput): Supervision {
  const { output, children } = deps;
  const { config, build } = input;
  const startedAt = new Date();
  let owns = false;
  let storeKind: StoreChoice['kind'] = 'given';
  const parts = createPartList({
    onChange: record,
    onRestart: (name, how, waitMs) =>
      output.say(`${name} 意外结束，${String(waitMs / 1000)} 秒后重启 ended (${how}), starting it again`),
    ...(input.firstWaitMs === undefined ? {} : { firstWaitMs: input.firstWaitMs }),
  });

  function record(): void {
    writeProcesses(
      config.dataFolder,
      toRunningProcesses({ config, startedAt, storeKind, parts: parts.all() }),
    );
  }

  async function start(): Promise<void> {
    await secureStart(output, config);
    owns = true;
    const sockets = socketFolder(config.dataFolder);
    const choice = chooseStore(config, input.env.PATH);
    storeKind = choice.kind;
    const place = { dataFolder: config.dataFolder, socketFolder: sockets, env: input.env };
    const mongodbUri = await startStore(
      { output, children, parts },
      { ...place, choice, build, hasFailPoints: config.failpoints },
    );
    const redisUrl = await startRedis({ output, children, parts }, { ...place, config });
    const env = { ...input.env, ...settingsFor(config), MONGODB_URI: mongodbUri, REDIS_URL: redisUrl };
    await prepareStore(
      { output, setpriv: children.setpriv },
      {
        main: join(build, 'server/cli/main.js'),
        env,
        communityFolder: choice.kind === 'given' ? null : config.communityFolder,
      },
    );
    await Promise.all(input.apps.map((app) => startApp(app, env)));
    output.begin();
    const webChat = config.puppet === 'web-chat';
    output.say(welcome({ address: toAddress(config), seconds: output.elapsedSeconds(), storeKind, webChat }));
  }

  async function startApp(app: AppProcess, env: Environment): Promise<void> {
    const part = appPart(children, app, { build, env });
    if (part === null) {
      output.step(`${app.name}：还没有编译，跳过 not in the build, skipped`);
      return;
    }
    await parts.keep('app', part);
    output.step(`${app.name} ${app.does}`);
  }

  return {
    start,
    async stop() {
      await parts.stopAll();
      if (!owns) return;
      forgetProcesses(config.dataFolder);
      clearSocketFolder(config.dataFolder);
    },
  };
}

// The children work in the same folders whatever folder they take for theirs.
function settingsFor(config: Config): Environment {
  return {
    YIMEN_DATA: config.dataFolder,
    YIMEN_COMMUNITY: config.communityFolder,
    PORT: String(config.port),
    HOST: config.host,
  };
}
