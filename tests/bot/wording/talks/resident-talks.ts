import { z, type Talk } from './talk';

/** What residents and the bot say to each other. */
export const residentTalks: readonly Talk[] = [
  [
    [z, '[p]'],
    [z, '进度'],
  ],
  [
    [z, '你好'],
    [z, '帮助'],
    [z, '楼道灯不亮'],
    [z, '呃'],
    [z, '不对'],
    [z, '取消'],
    [z, '取消'],
    [z, '谢谢'],
    [z, '(voice)'],
    [z, '楼道灯不亮'],
    [z, '[p0]'],
    [z, '取消'],
    [z, ' '],
  ],
  [
    ['r-new-1', '楼道灯不亮'],
    ['r-new-1', '三'],
    ['r-new-1', '99栋'],
    ['r-new-1', '3-2-601'],
    ['r-new-1', '1'],
  ],
  [
    ['r-new-2', '银杏乙'],
    ['r-new-2', '3栋门坏了'],
    ['r-new-2', '2'],
  ],
  [['r-new-2', '有人晕倒了'], ['r-new-2', '3栋'], 5],
  [[z, '3栋2单元楼道灯不亮了'], [z, '1'], 24 * 60],
  [
    [z, '在吗'],
    [z, '在吗'],
    [z, '在吗'],
    [z, '在吗'],
  ],
];
