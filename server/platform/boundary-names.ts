/**
 * THE list of durable boundaries: every write after which something is remembered though the process dies, and every act on
 * the world outside. `server/store/durable-boundaries.ts` says which method of the store is which.
 */
export const boundaries = {
  'message-write': '收到的消息存下 · a message that came in is stored',
  'message-claim': '接手一条留下的消息 · a message left behind is taken in hand',
  'handled-write': '消息办完，连同答复 · the mark that a message is handled, with its answers',
  'failure-write': '消息或到期事项没办成，记一次 · a try that failed is counted',
  'set-aside-write': '搁置、重来或放弃 · a message or due item is set aside, put back or dropped',
  'message-outbox-empty': '清空消息的发件匣 · the outbox of a message is emptied',
  'dialogue-write': '问了什么 · what a person was asked',
  'person-write': '认得一个人 · a person',
  'identity-write': '联系人是谁 · who a contact is',
  'household-write': '名单外的门牌 · a door that is on no list',
  'staff-code-write': '发出绑定码 · a code for a member of staff is made',
  'staff-code-use': '用掉绑定码 · a code is used',
  'api-token-write': '发出或作废接口令牌 · a token of the HTTP API is made or ended',
  'number-take': '取一个编号 · the next number of the day is taken',
  'request-write': '诉求存下，连同要说的话 · a request, with what it makes us say',
  'request-outbox-empty': '清空诉求的发件匣 · the outbox of a request is emptied',
  'record-write':
    '任务、请假、值班等记录存下，连同要说的话 · a record of another kind, with what it makes us say',
  'record-outbox-empty': '清空这些记录的发件匣 · the outbox of such a record is emptied',
  'due-copy': '到期事项抄出 · what falls due later is copied out',
  'due-done': '到期事项办完 · a due item is marked done',
  'outbound-copy': '要发的消息抄出 · messages to send are copied out',
  'outbound-claim': '取一条来发 · a message to send is claimed',
  'outbound-settle': '记下发送结果 · what became of a send is recorded',
  'outbound-expire': '过期不发 · messages that are over are let go',
  'outbound-forget': '抹去不该留的话 · words that must not stay are taken out',
  'budget-take': '记下用掉的发送额度，或每日工作做过了 · a token is spent, or recurring work is noted',
  'breaker-write': '账号能不能发 · whether the account may send at all is recorded',
  'lease-take': '取得独占 · the right to act is taken',
  'lease-release': '交还独占 · the right to act is given back',
  'report-write': '进程自报状况 · a process says how it is',
  'hub-message-write': '网页聊天存下一条消息 · the built-in chat keeps a message',
  'hub-read-write': '网页聊天记下读到哪里 · the built-in chat keeps how far somebody has read',
  'spool-write': '存储不在时先记在盘上 · a message is kept on disk while the store is away',
  'community-import': '装入社区资料 · the files of a community are loaded',
  send: '交给聊天渠道 · the message is handed to the channel',
  'job-done': '一件排队的活做完 · a job is done',
} as const;

export type BoundaryName = keyof typeof boundaries;

/** Right before and right after a boundary: where a process may be made to die. */
export type CrashPoint = `before-${BoundaryName}` | `after-${BoundaryName}`;

/** Every durable boundary passes here. With `CRASH_AT` set to the point the process ends and this never returns. */
export interface CrashGate {
  pass(point: CrashPoint): Promise<void>;
}

export const boundaryNames: readonly BoundaryName[] = Object.keys(boundaries).filter(isBoundaryName);

export const crashPoints: readonly CrashPoint[] = boundaryNames.flatMap((name) => [
  `before-${name}` as const,
  `after-${name}` as const,
]);

export function isCrashPoint(words: string): words is CrashPoint {
  const [, name = ''] = /^(?:before|after)-(.+)$/.exec(words) ?? [];
  return isBoundaryName(name);
}

function isBoundaryName(words: string): words is BoundaryName {
  return Object.hasOwn(boundaries, words);
}
