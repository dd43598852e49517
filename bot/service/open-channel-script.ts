import type { Shutdown } from '../../server/platform/shutdown';
import { type ChannelScript, createChannelScript } from '../web-chat/behaviour/channel-script';
import { watchScriptFile } from '../web-chat/behaviour/watch-script-file';

export interface OpenChannelScriptDeps {
  readonly onError: (where: string, error: unknown) => void;
}

/** How the web chat behaves: well, or as the file of a drill says. */
export async function openChannelScript(
  deps: OpenChannelScriptDeps,
  file: string | null,
  shutdown: Shutdown,
): Promise<ChannelScript> {
  const script = createChannelScript();
  if (file === null) return script;
  const onProblem = (error: unknown): void => deps.onError('channel-script', error);
  const stop = await watchScriptFile({ script, onProblem }, file);
  shutdown.add('take-nothing-new', 'channel-script', stop);
  return script;
}
