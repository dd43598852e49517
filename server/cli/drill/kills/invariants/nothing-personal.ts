import type { Invariant } from './invariant';

/** I8: names, numbers and words of residents are in no log and not in Redis. */
export const nothingPersonal: Invariant = ({ findings, scanned }) => ({
  name: 'I8',
  promise: '日志和 Redis 里没有居民信息 no personal data in logs or Redis',
  checked: scanned.bytes > 0 ? scanned.canaries : 0,
  broken: findings.map(({ where, canary }) => `${canary} in ${where}`),
});
