import type { Notice } from '../../../server/core/notices/notice';
import type { PublicTown } from '../../server/http/public-api/set-up-public';

const from = (attribution: string, link: string | null = null): Pick<Notice, 'sources'> => ({
  sources: [{ sourceId: 's', itemId: attribution, attribution, link }],
});

/** Something in each column, and a warning; all invented. */
export async function publishSome({ publish, later }: PublicTown): Promise<Notice> {
  const everywhere = { areaIds: ['jia', 'yi'] };
  const notices: readonly Partial<Notice>[] = [
    {
      column: '政策法规',
      title: '城乡居民医保缴费期到12月底',
      text: '今年的城乡居民医保缴费开始了。',
      ...everywhere,
    },
    { column: '时事动态', title: '周六上午清洗水箱', text: '周六8点到11点清洗水箱，请提前存水。' },
    {
      column: '政务办理',
      title: '本周五下午窗口不办业务',
      text: '周五下午窗口培训，急事请打电话。',
      ...everywhere,
    },
    {
      column: '服务指南',
      title: '高龄津贴可以在服务中心1号窗口办',
      text: '带身份证、户口簿、银行卡。',
      ...everywhere,
    },
    {
      ...{ column: '农经信息', title: '芒种前后水稻田间管理', text: '分蘖期浅水勤灌，注意查看稻飞虱。' },
      ...{
        ...everywhere,
        audience: { kind: 'farmers', crop: '水稻' },
        ...from('农事历', 'https://example.cn/n'),
      },
    },
    {
      column: '农经信息',
      title: '今日菜价',
      text: '白菜 2.4 元/公斤\n黄瓜 3.6 元/公斤',
      ...from('市场报价'),
    },
    {
      column: '气象预报',
      title: '今天到后天的天气',
      text: '今天多云，24到31度。',
      ...from('气象台'),
      ...everywhere,
    },
    { severity: 'yellow', event: '大风', text: '今晚有7级大风，请收好晾晒的衣物。', ...from('气象台') },
  ];
  for (const notice of notices) {
    await publish(notice);
    later(7);
  }
  return publish({
    ...{
      severity: 'orange',
      event: '暴雨',
      title: null,
      ...everywhere,
      ...from('气象台', 'https://example.cn/w'),
    },
    text: '今晚8点到明早8点有大暴雨，低洼处请把车和电器移到高处。\n需要帮忙搬东西的，请在群里喊小银。',
  });
}
