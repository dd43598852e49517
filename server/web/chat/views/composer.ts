import type { Actions } from '../app';
import type { AppState } from '../lib/app-state';
import { button, el } from '../lib/dom';
import { atIcon, photoIcon, voiceIcon } from '../lib/icons';
import { memory } from '../lib/memory';
import { newClientId } from '../lib/outbox';
import type { Conversation, Person } from '../lib/wire';
import { createMentionList } from './mention-list';
import { sendPhoto } from './send-photo';
import { askVoice } from './voice-dialog';

export interface Composer {
  readonly element: HTMLElement;
  update(state: AppState, open: Conversation | undefined): void;
  focus(): void;
}

const maxTextLength = 100_000;

/** Where one writes: Enter sends, Shift+Enter begins a new line. What is typed stays with its conversation. */
export function createComposer(actions: Actions): Composer {
  const input = el('textarea', {
    'data-testid': 'composer',
    rows: 1,
    'aria-label': '输入消息',
    autocomplete: 'off',
    enterkeyhint: 'send',
  });
  const send = el('button', { type: 'submit', class: 'send', 'data-testid': 'send' }, '发送');
  const file = el('input', {
    type: 'file',
    accept: 'image/jpeg,image/png,image/webp,image/gif',
    'data-testid': 'photo-input',
    class: 'unseen',
    tabindex: -1,
    'aria-label': '选择照片',
  });
  let open: Conversation | undefined;
  let meId = '';
  let people: readonly Person[] = [];

  const draftKey = (): string => `yimen.chat.draft.${meId}.${open?.id ?? ''}`;
  const changed = (): void => {
    memory.set(draftKey(), input.value);
    send.disabled = input.value.trim() === '';
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 132)}px`;
  };
  const mentions = createMentionList(input, () => {
    input.focus();
    changed();
  });
  const submit = (): void => {
    const text = input.value;
    if (!open || text.trim() === '') return;
    if (text.length > maxTextLength) {
      actions.toast('文字太长，最多十万字，请分几次发送。');
      return;
    }
    input.value = '';
    changed();
    mentions.close();
    actions.send({ do: 'text', clientId: newClientId(), to: open.id, text });
  };
  const startMention = (): void => {
    input.setRangeText('@', input.selectionStart, input.selectionEnd, 'end');
    input.focus();
    changed();
    mentions.offer(open, meId, people);
  };
  const takePhotos = (files: Iterable<File>): void => {
    const to = open?.id;
    if (to !== undefined) for (const one of files) void sendPhoto(actions, to, one);
  };

  const tool = (label: string, picture: SVGSVGElement, onClick: () => void): HTMLButtonElement =>
    button({ class: 'tool', 'aria-label': label, title: label }, onClick, picture);
  const voice = tool('语音', voiceIcon(), () => open && askVoice(actions, open.id));
  const photo = tool('照片', photoIcon(), () => file.click());
  const at = tool('@ 某人', atIcon(), startMention);
  const tools = el('div', { class: 'tools' }, voice, photo, at, file);
  const element = el('form', { class: 'composer' }, mentions.element, tools, input, send);

  element.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    input.focus();
  });
  input.addEventListener('input', () => {
    changed();
    mentions.offer(open, meId, people);
  });
  input.addEventListener('keydown', (event) => {
    // While a Chinese word is being composed, Enter belongs to the input method.
    if (event.isComposing || mentions.takesKey(event)) return;
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });
  input.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
    if (files.length === 0) return;
    event.preventDefault();
    takePhotos(files);
  });
  file.addEventListener('change', () => {
    takePhotos([...(file.files ?? [])]);
    file.value = '';
  });

  return {
    element,
    update(state, conversation) {
      const before = draftKey();
      open = conversation;
      meId = state.me?.id ?? '';
      people = state.people;
      at.hidden = !(conversation?.isRoom ?? false);
      if (draftKey() === before) return;
      input.value = memory.get(draftKey()) ?? '';
      mentions.close();
      changed();
    },
    focus: () => input.focus(),
  };
}
