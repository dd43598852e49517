import { w, z, type Talk } from './talk';

const m = 'zhao-min';

/** Nobody is sure what it is about, and the clerk says it. */
export const kindTalks: readonly Talk[] = [
  [
    [z, '这个事情你们管管'],
    [z, '1'],
    [m, '001 类'],
    [m, '001 类 天外来客'],
    [m, '001 类 户口'],
    [m, '2'],
    [m, '001 类 办理户口'],
    [m, '001 类 楼道灯不亮'],
    [w, '001 收到'],
    [m, '001 类 路灯不亮'],
  ],
  [
    [z, '闻到煤气味'],
    [m, '001 类 楼道灯不亮'],
  ],
];
