import { w, z, type Talk } from './talk';

/** Many say the same: it is handled together, said publicly once, and taken apart again. */
export const hotSpotTalks: readonly Talk[] = [
  [
    [z, '3栋停水了'],
    ['r-3-1-201', '三栋停水了'],
    ['r-3-2-302', '3栋停水了'],
    ['r-5-1-201', '5栋停水了'],
    [z, '1'],
    [w, '001 公示'],
    [w, '001 分开'],
    ['r-3-1-201', '1'],
    ['r-3-2-302', '1'],
    ['r-5-1-201', '1'],
    [w, '002 收到'],
    [w, '001 公示'],
    [w, '001 公示'],
    [w, '002 分开'],
    [z, '撤销'],
    [z, '1'],
  ],
];
