/** A talk about the account while nothing is wrong with it. */
export const sendingTalk: readonly (readonly [string, string])[] = [['zhao-min', '发送情况']];
