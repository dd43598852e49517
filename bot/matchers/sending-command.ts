import { normaliseText } from '../../server/core/shared/normalise-text';

const asking = /^(?:消息)?发送(?:情况|状态)[。！？!?\s]*$/u;

/** 发送情况: how the account is and what waits for it. */
export const asksForSending = (text: string): boolean => asking.test(normaliseText(text).trim());
