import type { RefusalReason } from './post-payload';

/** What the page shows when something was not taken. */
export const refusalSentences: Readonly<Record<RefusalReason, string>> = {
  'unknown-person': '没有这个人，请重新选择身份。',
  'unknown-conversation': '没有这个对话。',
  'not-a-member': '你不在这个群里，不能发言。',
  empty: '不能发送空白消息。',
  'text-too-long': '文字太长，最多十万字，请分几次发送。',
  'bad-attachment': '这个文件发不出去，请重新选择。',
  'bad-voice': '语音要在 1 到 120 秒之间。',
  'not-yours': '只能撤回自己发的消息。',
  'too-late-to-recall': '发出超过两分钟的消息不能撤回。',
};

export const photoTooBig = '照片太大了，最多 10 MB，请压缩后再发。';
export const notAPhoto = '只能发送 JPG、PNG、WebP、GIF 图片。';
export const notASound = '这段录音的格式不支持，请重新录制。';
