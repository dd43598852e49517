import { randomBytes } from 'node:crypto';
import type { AttachmentStore } from '../../../bot/web-chat/attachment-store';
import type { ChatCommunity } from '../../../bot/web-chat/chat-community';
import { type ChatHub, createChatHub } from '../../../bot/web-chat/chat-hub';
import type { HubStore } from '../../../bot/web-chat/hub-store';
import { createMemoryHubStore } from '../../../bot/web-chat/memory-hub-store';
import type { WindowSize } from '../../../bot/web-chat/message-window';
import { createFileAttachmentStore } from '../../../bot/web-chat/file-attachment-store';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID for the moment, with a random tail. */
export function aUlid(now: Date): string {
  let time = now.getTime();
  let head = '';
  for (let index = 0; index < 10; index += 1) {
    head = alphabet.charAt(time % 32) + head;
    time = Math.floor(time / 32);
  }
  return head + [...randomBytes(16)].map((byte) => alphabet.charAt(byte % 32)).join('');
}

export interface HandClock {
  now(): Date;
  pass(ms: number): void;
}

export function aHandClock(start = '2026-06-09T08:00:00+08:00'): HandClock {
  let now = new Date(start);
  return {
    now: () => now,
    pass(ms) {
      now = new Date(now.getTime() + ms);
    },
  };
}

const resident = (id: string, name: string, place: string) => ({
  id,
  name,
  group: '居民',
  label: '居民',
  place,
});

/** A small part of the demo community. */
export function aCommunity(): ChatCommunity {
  return {
    name: '演示社区',
    bot: { id: 'bot', name: '小银' },
    people: [
      resident('zhang-guilan', '张桂兰', '3栋2单元501'),
      resident('liu-yang', '刘洋', '11栋1单元202'),
      { id: 'wang-fang', name: '王芳', group: '工作人员', label: '片区负责人', place: '片区甲' },
      { id: 'li-qiang', name: '李强', group: '工作人员', label: '备岗', place: '片区甲' },
      { id: 'sun-mei', name: '孙梅', group: '党员', label: '第3党小组', place: '' },
    ],
    rooms: [
      {
        id: 'jia-residents',
        name: '甲片居民群',
        memberIds: ['zhang-guilan', 'wang-fang', 'li-qiang'],
        nicknames: { 'wang-fang': '小王-片区甲' },
      },
      { id: 'work', name: '工作群', memberIds: ['wang-fang', 'li-qiang'] },
    ],
  };
}

export interface HubSetup {
  readonly store?: HubStore;
  readonly clock?: HandClock;
  readonly community?: ChatCommunity;
  readonly windowSize?: WindowSize;
}

export async function aHub(setup: HubSetup = {}) {
  const clock = setup.clock ?? aHandClock();
  const store = setup.store ?? createMemoryHubStore();
  const errors: unknown[] = [];
  const deps = {
    clock,
    store,
    newId: () => aUlid(clock.now()),
    onListenerError: (e: unknown) => errors.push(e),
    ...(setup.windowSize && { windowSize: setup.windowSize }),
  };
  const hub: ChatHub = await createChatHub(deps, setup.community ?? aCommunity());
  return { hub, store, clock, errors };
}

export const anAttachmentStore = (folder: string): AttachmentStore =>
  createFileAttachmentStore({ newId: () => aUlid(new Date('2026-06-09T08:00:00+08:00')) }, folder);

/** The smallest PNG there is: one transparent dot. */
export const aPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
