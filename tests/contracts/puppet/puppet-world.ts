import type { Wechaty } from 'wechaty';
import type { GatewayAnswer, GatewayCommand } from '../../../bot/gateway/gateway-command';
import type { Heard } from './heard';

/** A chat account with people around it, and a Wechaty on it; in one process, or with a gateway in between. */
export interface PuppetWorld {
  readonly bot: Wechaty;
  readonly heard: Heard;
  /** What people do. */
  act(command: GatewayCommand): Promise<GatewayAnswer>;
  /** Stops the bot, lets something happen meanwhile, and starts one again: the same one, unless the way there needs another. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

export interface PuppetCheck {
  readonly it: string;
  run(world: PuppetWorld): Promise<void>;
  /** What a puppet service cannot do, why, and how it fails. */
  readonly overGrpc?: { readonly because: string; run(world: PuppetWorld): Promise<void> };
}

export async function post(world: PuppetWorld, from: string, to: string, text: string): Promise<string> {
  return (await world.act({ do: 'post', from, to, text })).messageId ?? '';
}
