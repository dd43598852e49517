import { channelChecks } from './checks/channel-checks';
import { fileChecks } from './checks/file-checks';
import { messageChecks } from './checks/message-checks';
import { peopleChecks } from './checks/people-checks';
import { roomChecks } from './checks/room-checks';
import type { PuppetCheck } from './puppet-world';

/** THE list: what the bot may expect of a chat account, whichever way it is reached. */
export const puppetChecks: readonly PuppetCheck[] = [
  ...peopleChecks,
  ...roomChecks,
  ...messageChecks,
  ...fileChecks,
  ...channelChecks,
];
