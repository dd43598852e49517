import type { StoreChoice } from './choose-store';

export interface WelcomeInput {
  readonly address: string;
  readonly seconds: string;
  readonly storeKind: StoreChoice['kind'];
  readonly webChat: boolean;
}

const storeNames = {
  given: 'MONGODB_URI',
  mongod: 'mongod',
  embedded: '自带存储 embedded store',
  wrong: '',
} as const;

/** What a person reads when everything runs. */
export function welcome({ address, seconds, storeKind, webChat }: WelcomeInput): string {
  const chat = webChat ? [`  聊天 Chat      ${address}/chat/`] : [];
  const toTry = webChat
    ? [
        '  试三件事 Three things to try:',
        '    1. 打开聊天，选一位居民，写：三栋二单元的灯坏了好几天了',
        '       Open the chat as a resident and report a broken light.',
        '    2. 换成片区负责人，回：001 收到，再回：001 办结 换了灯泡',
        '       Switch to the area lead; accept it, then say it is done.',
        '    3. 换回居民，说：已解决 或 没解决；随时可问：进度',
        '       Switch back and have the last word.',
        '',
      ]
    : [];
  return [
    '',
    `一门已就绪，用时 ${seconds} 秒。Yimen is ready (${seconds} s, ${storeNames[storeKind]}).`,
    '',
    `  首页 Home      ${address}/`,
    ...chat,
    `  状态 Status    ${address}/ready`,
    '',
    ...toTry,
    '  停止 To stop: Ctrl-C',
    '',
  ].join('\n');
}
