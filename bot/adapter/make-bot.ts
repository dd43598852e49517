import { log, type Wechaty, WechatyBuilder } from 'wechaty';

/** The puppet a bot is built on, made anew for every bot. */
type PuppetInstance = Exclude<
  NonNullable<NonNullable<Parameters<typeof WechatyBuilder.build>[0]>['puppet']>,
  string
>;

export interface MakeBotDeps {
  /** Our own puppet on the hub of the web chat. */
  makeWebChatPuppet(): PuppetInstance;
  /** The client of a puppet service. */
  makeServicePuppet(options: Readonly<Record<string, unknown>>): PuppetInstance;
}

export interface MakeBotInput {
  /** WECHATY_PUPPET; unset means the web chat. */
  readonly puppet: string | undefined;
  readonly puppetOptions?: Readonly<Record<string, unknown>>;
}

export interface BotMaker {
  /** 'web-chat' or the puppet's name. */
  readonly channel: string;
  /** The chat page has no login, so it is never served beside a production account. */
  readonly servesPage: boolean;
  /** A new bot on a new puppet; no memory card is written. */
  makeBot(): Wechaty;
}

const productionPuppets = [
  'wechaty-puppet-service',
  'wechaty-puppet-wechat4u',
  'wechaty-puppet-wechat',
  'wechaty-puppet-padlocal',
  'wechaty-puppet-official-account',
] as const;

/** Decides once which puppet is used. Refuses to run with a log level under which the SDK swallows the errors of the whole process. */
export function createBotMaker(deps: MakeBotDeps, input: MakeBotInput): BotMaker {
  if (['verbose', 'silly'].includes(log.level())) {
    throw new Error('WECHATY_LOG and BROLOG_LEVEL must be silent, error, warn or info');
  }
  const name = input.puppet === undefined || input.puppet === '' ? 'web-chat' : input.puppet;
  if (name === 'web-chat') {
    const makeBot = (): Wechaty => WechatyBuilder.build({ puppet: deps.makeWebChatPuppet() });
    return { channel: name, servesPage: true, makeBot };
  }
  const puppet = productionPuppets.find((known) => known === name);
  if (!puppet) throw new Error(`WECHATY_PUPPET must be web-chat or one of ${productionPuppets.join(', ')}`);
  const puppetOptions = { ...input.puppetOptions };
  return {
    channel: puppet,
    servesPage: false,
    makeBot: () =>
      puppet === 'wechaty-puppet-service'
        ? WechatyBuilder.build({ puppet: deps.makeServicePuppet(puppetOptions) })
        : WechatyBuilder.build({ puppet, puppetOptions }),
  };
}
