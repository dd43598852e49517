/** A warning that the secretary writes, and with it who has to hear of it. */
export interface Warning {
  readonly color: '红色' | '橙色';
  readonly where: string;
  readonly text: string;
  readonly roomIds: readonly string[];
  /** Who is asked to answer it. */
  readonly calledIds: readonly string[];
}

export const writer = 'zhou-jianguo';

/** THE warnings of the road, one after the other. */
export const warnings: readonly Warning[] = [
  {
    color: '红色',
    where: '全部',
    text: '今晚有暴雨，低处的住户请到服务中心',
    roomIds: ['jia-residents', 'yi-residents'],
    calledIds: ['wang-fang', 'li-qiang', 'chen-gang', 'lao-wu'],
  },
  {
    color: '橙色',
    where: '甲片',
    text: '夜里有大风，请收好阳台上的东西',
    roomIds: ['jia-residents'],
    calledIds: ['wang-fang'],
  },
];
