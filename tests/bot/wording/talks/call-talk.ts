import type { Talk } from './talk';

const rain = (until: string) => `发通知 气象预报 红色 全部 到${until} 未来3小时有暴雨`;

/** A talk that leads to the sentences about warnings that have to be answered. */
export const callTalk: Talk = [
  ['zhao-min', '电话名单'],
  ['zhou-jianguo', rain('今天22点')],
  ['zhou-jianguo', '1'],
  1,
  1,
  ['wang-fang', '收到'],
  ['wang-fang', 'N07 收到'],
  2,
  3,
  1,
  ['wang-fang', '电话名单'],
  ['zhao-min', '电话名单'],
  ['zhao-min', 'N01 名单'],
  ['zhao-min', 'N01 情况'],
  ['zhao-min', 'N01 打通'],
  ['zhao-min', 'N01 打通 老五'],
  ['zhao-min', 'N01 没打通 老吴 关机'],
  ['zhao-min', 'N01 打通 李强'],
  ['lao-wu', '收到'],
  ['zhao-min', 'N01 都打通了'],
  ['zhou-jianguo', '撤回 N01'],
  1,
  ['zhou-jianguo', '发通知 服务指南 全部 到明天18点 周五下午中心停办'],
  ['zhou-jianguo', '1'],
  ['zhao-min', 'N02 情况'],
];
