import type { Actions } from '../app';
import { button, el } from '../lib/dom';
import { voiceIcon } from '../lib/icons';
import { newClientId } from '../lib/outbox';
import { canRecord, type Recorder, startRecorder } from '../lib/recorder';
import { upload } from '../lib/upload';

/** A voice note: recorded where there is a microphone, otherwise typed as its length and its words. */
export function askVoice(actions: Actions, to: string): void {
  const words = el('textarea', {
    id: 'voice-words',
    rows: 3,
    maxlength: 2000,
    'data-testid': 'voice-transcript',
  });
  const seconds = el('input', {
    id: 'voice-seconds',
    type: 'number',
    min: 1,
    max: 120,
    value: 5,
    required: true,
    'data-testid': 'voice-seconds',
  });
  const dialog = el('dialog', { class: 'sheet', 'aria-labelledby': 'voice-title' });
  const send = el('button', { type: 'submit', class: 'send', 'data-testid': 'voice-send' }, '发送语音');
  const cancel = button({ class: 'plain' }, () => dialog.close(), '取消');
  const post = (length: number, transcript: string, attachmentId: string | null): void => {
    actions.send({ do: 'voice', clientId: newClientId(), to, seconds: length, transcript, attachmentId });
    dialog.close();
  };
  const form = el(
    'form',
    { method: 'dialog' },
    el('h2', { id: 'voice-title' }, '发语音'),
    canRecord() && recordPart(actions, () => words.value.trim(), post),
    el('label', { for: 'voice-seconds' }, '时长（秒）'),
    seconds,
    el('label', { for: 'voice-words' }, '说了什么（可不填，填了就当作语音转出的文字）'),
    words,
    el('div', { class: 'sheet-buttons' }, cancel, send),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    post(Math.round(seconds.valueAsNumber), words.value.trim(), null);
  });
  dialog.append(form);
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

type Post = (seconds: number, transcript: string, attachmentId: string | null) => void;

function recordPart(actions: Actions, words: () => string, post: Post): HTMLElement {
  let recorder: Recorder | null = null;
  const label = el('span', {}, '点一下开始录音');
  const toggle = async (): Promise<void> => {
    if (recorder === null) {
      recorder = await startRecorder();
      label.textContent = recorder ? '正在录音，再点一下发送' : '没有可用的话筒，请在下面填写';
      record.classList.toggle('is-recording', recorder !== null);
      return;
    }
    const { sound, seconds } = await recorder.stop();
    recorder = null;
    const result = await upload(sound);
    if (result.kind === 'kept') return post(seconds, words(), result.attachmentId);
    label.textContent = '点一下重新录音';
    record.classList.remove('is-recording');
    actions.toast(result.kind === 'refused' ? result.sentence : '正在重新连接，请稍后再录。');
  };
  const record = button({ class: 'record' }, () => void toggle(), voiceIcon(), label);
  return record;
}
