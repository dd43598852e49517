import { calmBreaker } from '../../../../server/core/outbound/breaker';
import { aCommunity, aPerson } from '../../../contracts/support/a-community';
import { anOutboxMessage } from '../../../contracts/support/an-outbox-entry';
import { at } from '../../../contracts/support/moments';
import { claim, codeIn, dropped, hubMessageIn, idIn, identityIn, tokenIn, type World } from './a-world';
import { stored, aside, dueStored, dueAside, rowStored, claimRow, released, leased } from './arrange';
import { recordWrites } from './record-writes';

export interface Write {
  /** What must be there before. */
  readonly arrange?: (world: World) => Promise<unknown>;
  readonly act: (world: World) => Promise<unknown>;
  /** Fields that only count: gaps are allowed in them. */
  readonly gapsIn?: readonly string[];
  /** Fields that count calls, so a second call counts again. */
  readonly countsCallsIn?: readonly string[];
}

/** Every method of the store that writes, once: `port.method`. */
export const everyWrite: Readonly<Record<string, Write>> = {
  'communityImport.importCommunity': {
    act: (world) => world.communityImport.importCommunity(aCommunity(world.communityId)),
    // The number of the import, which is part of its rows' ids.
    gapsIn: ['_id', 'generation', 'value'],
  },
  'households.insert': {
    act: (world) =>
      world.households.insert({
        ...{ id: '3-2-502', communityId: world.communityId, buildingId: 'b3' },
        ...{ unit: '2', door: '502', verified: false },
      }),
  },
  'people.save': {
    act: (world) => world.people.save(aPerson({ communityId: world.communityId, id: 'chen-jie' })),
  },
  'identities.bind': {
    arrange: (world) => world.identities.bind(identityIn(world, 'somebody')),
    act: (world) => world.identities.bind({ ...identityIn(world, 'chen-jie'), boundAt: at(9) }),
  },
  'staffCodes.insert': { act: (world) => world.staffCodes.insert(codeIn(world)) },
  'staffCodes.use': {
    arrange: (world) => world.staffCodes.insert(codeIn(world)),
    act: (world) => world.staffCodes.use(world.communityId, 'ABCD2345', 'c1', at(1)),
  },
  'apiTokens.insert': { act: (world) => world.apiTokens.insert(tokenIn(world)) },
  'apiTokens.revokeAllOf': {
    arrange: (world) => world.apiTokens.insert(tokenIn(world)),
    act: (world) => world.apiTokens.revokeAllOf(world.communityId, 'wang-fang', at(1)),
  },
  'apiTokens.revokeAllOfDepartment': {
    arrange: (world) => world.apiTokens.insert({ ...tokenIn(world), department: '民政办' }),
    act: (world) => world.apiTokens.revokeAllOfDepartment(world.communityId, '民政办', at(1)),
  },
  'dialogues.save': {
    act: (world) =>
      world.dialogues.save({
        ...{ communityId: world.communityId, key: 'web-chat:bot:chen-jie' },
        ...{ current: null, previous: null, causedBy: 'message-1' },
      }),
  },
  'messages.put': { act: stored },
  'messages.claim': {
    arrange: stored,
    act: (world) => world.messages.claim(idIn(world, 'message'), at(10), at(40), 'a'),
  },
  'messages.markHandled': {
    arrange: stored,
    act: (world) =>
      world.messages.markHandled(
        idIn(world, 'message'),
        at(20),
        [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
        'a',
      ),
  },
  'messages.endLeases': {
    arrange: async (world) => {
      await stored(world);
      await world.messages.claim(idIn(world, 'message'), at(10), at(40), 'a');
    },
    act: (world) => world.messages.endLeases(world.communityId, ['a']),
  },
  'messages.recordFailure': {
    arrange: stored,
    act: (world) => world.messages.recordFailure(idIn(world, 'message')),
    countsCallsIn: ['answer', 'tries'],
  },
  'messages.setAside': {
    arrange: stored,
    act: (world) => world.messages.setAside(idIn(world, 'message'), 'TypeError', at(40)),
  },
  'messages.retrySetAside': {
    arrange: aside,
    act: (world) => world.messages.retrySetAside(world.communityId, idIn(world, 'message')),
  },
  'messages.dropSetAside': {
    arrange: aside,
    act: (world) => world.messages.dropSetAside(world.communityId, idIn(world, 'message'), dropped),
  },
  'messages.emptyOutbox': {
    arrange: async (world) => {
      await stored(world);
      await world.messages.markHandled(
        idIn(world, 'message'),
        at(20),
        [{ ...anOutboxMessage(), id: idIn(world, 'entry') }],
        'a',
      );
    },
    act: (world) => world.messages.emptyOutbox(idIn(world, 'message'), 1),
  },
  ...recordWrites,
  'dues.insertMany': { act: dueStored },
  'dues.markDone': { arrange: dueStored, act: (world) => world.dues.markDone(idIn(world, 'due')) },
  'dues.recordFailure': {
    arrange: dueStored,
    act: (world) => world.dues.recordFailure(idIn(world, 'due')),
    countsCallsIn: ['answer', 'tries'],
  },
  'dues.setAside': {
    arrange: dueStored,
    act: (world) => world.dues.setAside(idIn(world, 'due'), 'TypeError', at(40)),
  },
  'dues.retrySetAside': {
    arrange: dueAside,
    act: (world) => world.dues.retrySetAside(world.communityId, idIn(world, 'due')),
  },
  'dues.dropSetAside': {
    arrange: dueAside,
    act: (world) => world.dues.dropSetAside(world.communityId, idIn(world, 'due'), dropped),
  },
  'outbound.insertMany': { act: rowStored },
  'outbound.claim': { arrange: rowStored, act: claimRow },
  'outbound.claimNext': {
    arrange: rowStored,
    act: (world) => world.outbound.claimNext(world.communityId, claim),
  },
  'outbound.settle': {
    arrange: async (world) => {
      await rowStored(world);
      await world.outbound.claimNext(world.communityId, claim);
    },
    act: (world) => world.outbound.settle(idIn(world, 'row'), 1, { state: 'sent', sentAt: at(6) }),
  },
  'outbound.expire': {
    arrange: rowStored,
    act: (world) => world.outbound.expire(world.communityId, at(200)),
    // How many, for the log: what was expired before a lost answer is not counted again.
    gapsIn: ['answer'],
  },
  'outbound.forgetWords': {
    arrange: rowStored,
    act: (world) =>
      world.outbound.forgetWords(idIn(world, 'row'), { kind: 'image', attachmentId: 'forgotten' }),
  },
  'budgets.advance': {
    act: (world) => world.budgets.advance(world.communityId, 'account', null, at(1), 1),
  },
  'budgets.saveDay': {
    act: (world) =>
      world.budgets.saveDay(
        world.communityId,
        'day-count',
        { version: 1, slots: [{ from: at(0), count: 1 }] },
        1,
      ),
  },
  'budgets.saveBreaker': {
    act: (world) =>
      world.budgets.saveBreaker(world.communityId, 'web-chat/bot', { ...calmBreaker, step: 1 }, 1),
  },
  'leases.take': { act: leased },
  'leases.release': { arrange: leased, act: released },
  'processReports.put': {
    act: (world) =>
      world.processReports.put(world.communityId, {
        ...{ process: 'bot', holder: 'bot-1', trouble: null, figures: { sent: 1 }, at: at(0) },
      }),
  },
  'hubStore.appendMessage': { act: (world) => world.hubStore.appendMessage(hubMessageIn(world)) },
  'hubStore.markRead': {
    arrange: (world) => world.hubStore.appendMessage(hubMessageIn(world)),
    act: (world) => world.hubStore.markRead('chen-jie', 'chen-jie', idIn(world, 'hub')),
  },
};
