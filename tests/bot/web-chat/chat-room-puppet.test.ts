import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileBox } from 'file-box';
import { types } from 'wechaty-puppet';
import { ChatRoomPuppet } from '../../../bot/web-chat/chat-room-puppet';
import { aHub, anAttachmentStore, aPng, type HubSetup } from './a-hub';

const text = (words: string) => ({ kind: 'text', text: words }) as const;

describe('our puppet, spoken to directly', () => {
  let folder = '';
  let stopAll: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'puppet-'));
  });
  afterEach(async () => {
    await Promise.all(stopAll.map((stop) => stop()));
    stopAll = [];
    await rm(folder, { recursive: true });
  });

  const aPuppet = async (setup: HubSetup = {}) => {
    const { hub, clock, store } = await aHub(setup);
    const puppet = new ChatRoomPuppet({ hub, attachments: anAttachmentStore(folder) });
    stopAll.push(() => puppet.stop());
    const heard: string[] = [];
    puppet.on('message', ({ messageId }) => void heard.push(messageId));
    const isReady = new Promise<void>((resolve) => puppet.once('ready', () => resolve()));
    await puppet.start();
    await isReady;
    const hears = async (count: number) => {
      while (heard.length < count) await new Promise(setImmediate);
      return Promise.all(heard.map((id) => puppet.messagePayload(id)));
    };
    return { puppet, hub, clock, store, heard, hears };
  };

  it('is logged in as the bot soon after its start', async () => {
    const { puppet } = await aPuppet();
    expect(puppet.currentUserId).toBe('bot');
    expect(puppet.isLoggedIn).toBe(true);
  });

  it('finds people by name, alias and id', async () => {
    const { puppet } = await aPuppet();
    await puppet.contactAlias('wang-fang', '甲片负责人');
    expect(await puppet.contactSearch({ name: '张桂兰' })).toEqual(['zhang-guilan']);
    expect(await puppet.contactSearch({ alias: '甲片负责人' })).toEqual(['wang-fang']);
    expect(await puppet.contactSearch({ id: 'liu-yang' })).toEqual(['liu-yang']);
    expect(await puppet.contactSearch({ name: '不认识' })).toEqual([]);
    expect(await puppet.roomSearch({ topic: '工作群' })).toEqual(['work']);
    expect(await puppet.roomMemberSearch('jia-residents', { roomAlias: '小王-片区甲' })).toEqual([
      'wang-fang',
    ]);
  });

  it('gives back the id of what it says, to a person and to a room', async () => {
    const { puppet, hub } = await aPuppet();
    const direct = await puppet.messageSendText('zhang-guilan', '收到');
    const inRoom = await puppet.messageSendText('jia-residents', '@小王-片区甲\u2005请看', ['wang-fang']);
    expect(hub.recent('zhang-guilan')[0]?.id).toBe(direct);
    expect(hub.recent('jia-residents')[0]).toMatchObject({ id: inRoom, mentions: ['wang-fang'] });
    await expect(puppet.messageSendText('nobody', '在吗')).rejects.toThrow('unknown-conversation');
  });

  it('hears who wrote what where, with mentions', async () => {
    const { hub, hears } = await aPuppet();
    await hub.post('zhang-guilan', 'bot', text('灯坏了'));
    await hub.post('zhang-guilan', 'jia-residents', text('@小银 停水了吗'));
    const [direct, room] = await hears(2);
    expect(direct).toMatchObject({ talkerId: 'zhang-guilan', listenerId: 'bot', type: types.Message.Text });
    expect(room).toMatchObject({ roomId: 'jia-residents', mentionIdList: ['bot'] });
  });

  it('carries photos in and out without keeping one twice', async () => {
    const { puppet, hub, hears } = await aPuppet();
    const attachments = anAttachmentStore(folder);
    const attachmentId = await attachments.save(aPng, 'png');
    await hub.post('zhang-guilan', 'bot', { kind: 'image', attachmentId });
    const [message] = await hears(1);
    const file = await puppet.messageFile(message?.id ?? '');
    expect(await file.toBuffer()).toEqual(aPng);
    await puppet.messageSendFile('liu-yang', file);
    await puppet.messageSendFile('liu-yang', FileBox.fromBuffer(aPng, 'lamp.png'));
    const [again, fresh] = hub.recent('liu-yang');
    expect(again?.attachmentId).toBe(attachmentId);
    expect(fresh?.attachmentId).toMatch(/\.png$/);
    expect(fresh?.attachmentId).not.toBe(attachmentId);
    await expect(
      puppet.messageSendFile('liu-yang', FileBox.fromBuffer(Buffer.from('%PDF'), 'a.pdf')),
    ).rejects.toThrow();
  });

  it('carries voice notes with their length and words, also typed ones without a sound', async () => {
    const { puppet, hub, hears } = await aPuppet();
    await hub.post('zhang-guilan', 'bot', {
      kind: 'voice',
      seconds: 14,
      transcript: '灯坏了',
      attachmentId: null,
    });
    const [message] = await hears(1);
    expect(message?.type).toBe(types.Message.Audio);
    const { metadata } = await puppet.messageFile(message?.id ?? '');
    expect(metadata).toEqual({ attachmentId: null, voiceLength: 14_000, transcript: '灯坏了' });
  });

  it('hears a recall with the id of what was recalled', async () => {
    const { puppet, hub, hears } = await aPuppet();
    const outcome = await hub.post('zhang-guilan', 'bot', text('写错了'));
    const id = outcome.kind === 'posted' ? outcome.message.id : '';
    await hub.recall('zhang-guilan', id);
    expect((await hears(2))[1]).toMatchObject({ type: types.Message.Recalled, text: id });
    const said = await puppet.messageSendText('zhang-guilan', '说错了');
    expect(await puppet.messageRecall(said)).toBe(true);
  });

  it('hands on 1,000 messages of a room in their order', async () => {
    const { hub, hears } = await aPuppet();
    const all = [...Array(1_000).keys()].map(String);
    await Promise.all(all.map((n) => hub.post('zhang-guilan', 'jia-residents', text(n))));
    expect((await hears(1_000)).map((payload) => payload.text)).toEqual(all);
  });

  it('stops and starts again, and then hears what was written in between', async () => {
    const { puppet, hub, hears, heard } = await aPuppet();
    await hub.post('zhang-guilan', 'bot', text('第一条'));
    await hears(1);
    await hub.markRead('bot', 'zhang-guilan', heard[0] ?? '');
    await puppet.stop();
    expect(puppet.isLoggedIn).toBe(false);
    await hub.post('zhang-guilan', 'bot', text('第二条'));
    await puppet.start();
    expect((await hears(2)).map((payload) => payload.text)).toEqual(['第一条', '第二条']);
    await hub.post('zhang-guilan', 'bot', text('第三条'));
    expect((await hears(3)).map((payload) => payload.text)).toEqual(['第一条', '第二条', '第三条']);
  });

  it('says joining, leaving and renaming in the words of the SDK', async () => {
    const { puppet, hub } = await aPuppet();
    const events: string[] = [];
    puppet.on('room-join', (event) => void events.push(`join ${event.inviteeIdList.join()}`));
    puppet.on('room-leave', (event) => void events.push(`leave ${event.removeeIdList.join()}`));
    puppet.on('room-topic', (event) => void events.push(`topic ${event.newTopic}`));
    await puppet.roomAdd('work', 'sun-mei');
    await puppet.roomDel('work', 'sun-mei');
    await puppet.roomTopic('work', '值班群');
    while (events.length < 3) await new Promise(setImmediate);
    expect(events).toEqual(['join sun-mei', 'leave sun-mei', 'topic 值班群']);
    expect(await puppet.roomTopic('work')).toBe('值班群');
    expect(hub.room('work')?.memberIds).toEqual(['wang-fang', 'li-qiang']);
  });
});
