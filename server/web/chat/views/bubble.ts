import type { Actions } from '../app';
import type { Pending } from '../lib/app-state';
import { avatar } from '../lib/avatar';
import { button, el } from '../lib/dom';
import { soundIcon } from '../lib/icons';
import type { Conversation, Message, Person, Sending } from '../lib/wire';
import { showPhoto } from './photo-dialog';
import { textContent } from './text-content';

interface BubbleContext {
  readonly conversation: Conversation;
  /** The sender's own name, where the room knows them by another: the picture stays the same everywhere. */
  readonly ownName: string;
  readonly meId: string;
  readonly actions: Actions;
}

/** One message as a bubble beside its sender's picture. */
export function bubble(
  message: Message,
  { conversation, ownName, meId, actions }: BubbleContext,
): HTMLElement {
  const isMine = message.from === meId;
  const isBot = conversation.members[0]?.id === message.from;
  const recall =
    isMine && button({ class: 'recall' }, () => actions.say({ do: 'recall', messageId: message.id }), '撤回');
  return frame(
    {
      id: message.from,
      name: message.fromName,
      ownName,
      isMine,
      isBot,
      isNamed: conversation.isRoom && !isMine,
      kind: message.kind,
    },
    contentOf(message.kind, message.text, message.attachmentId, message.voiceSeconds),
    recall,
  );
}

/** A message on its way, or one that was not taken, with the reason. */
export function pendingBubble(pending: Pending, me: Person | null, actions: Actions): HTMLElement {
  const { sending, refusal } = pending;
  const who = {
    id: me?.id ?? '',
    name: me?.name ?? '',
    ownName: me?.name ?? '',
    isMine: true,
    isBot: false,
    isNamed: false,
    kind: sending.do,
  };
  const drop = (): void => actions.dropPending(sending.clientId);
  const status =
    refusal === null
      ? el('span', { class: 'sending', role: 'img', 'aria-label': '发送中' })
      : button({ class: 'failed', 'aria-label': '没有发出，点一下移除' }, drop, '!');
  const element = frame(who, pendingContent(sending), status);
  if (refusal !== null) element.append(el('p', { class: 'line refusal' }, refusal));
  return element;
}

interface Sender {
  readonly id: string;
  readonly name: string;
  readonly ownName: string;
  readonly isMine: boolean;
  readonly isBot: boolean;
  readonly isNamed: boolean;
  readonly kind: string;
}

function frame(sender: Sender, content: HTMLElement, extra: HTMLElement | false): HTMLElement {
  const name = el(
    'span',
    { class: sender.isNamed ? 'sender' : 'sender unseen' },
    `${sender.name}${sender.isNamed ? '' : '：'}`,
  );
  const line = el('div', { class: 'bubble-line' }, content, extra);
  const attributes = {
    class: `message ${sender.isMine ? 'mine' : 'theirs'} is-${sender.kind}`,
    'data-testid': 'message',
    'data-from': sender.id,
  };
  return el(
    'div',
    attributes,
    avatar(sender.id, sender.ownName, sender.isBot),
    el('div', { class: 'message-body' }, name, line),
  );
}

function pendingContent(sending: Sending): HTMLElement {
  if (sending.do === 'text') return contentOf('text', sending.text, null, null);
  if (sending.do === 'image') return contentOf('image', '', sending.attachmentId, null);
  return contentOf('voice', sending.transcript, sending.attachmentId, sending.seconds);
}

function contentOf(
  kind: Message['kind'],
  text: string,
  file: string | null,
  seconds: number | null,
): HTMLElement {
  if (kind === 'image') return photo(file ?? '');
  if (kind === 'voice') return voice(text, file, seconds ?? 0);
  if (kind === 'link') return link(text);
  return textContent(text);
}

function photo(file: string): HTMLElement {
  const source = `/chat/files/${file}`;
  const image = el('img', { src: source, alt: '照片' });
  return button({ class: 'photo', 'aria-label': '查看大图' }, () => showPhoto(source), image);
}

function voice(transcript: string, file: string | null, seconds: number): HTMLElement {
  const length = el('span', {}, `${seconds}″`);
  const play = (): void => {
    if (file === null) return;
    void new Audio(`/chat/files/${file}`).play();
  };
  const label = file === null ? `语音，${seconds} 秒` : `播放语音，${seconds} 秒`;
  const note = button({ class: 'bubble voice', 'aria-label': label }, play, soundIcon(), length);
  note.style.width = `${Math.min(220, 72 + seconds * 4)}px`;
  return el(
    'div',
    { class: 'voice-note' },
    note,
    transcript !== '' && el('p', { class: 'transcript' }, transcript),
  );
}

function link(text: string): HTMLElement {
  const [title = '', url = '', description = ''] = text.split('\n');
  const parts = [el('strong', {}, title || url), description !== '' && el('span', {}, description)];
  const isWeb = /^https?:\/\//.test(url);
  return isWeb
    ? el(
        'a',
        { class: 'bubble link-card', href: url, target: '_blank', rel: 'noopener noreferrer' },
        ...parts,
      )
    : el('div', { class: 'bubble link-card' }, ...parts);
}
