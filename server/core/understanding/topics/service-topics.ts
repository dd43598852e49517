import type { TopicRules } from '../topic-rules';
import { serviceItems } from './service-items';

/** Each service item twice: to be done (S), and asked about (Q). */
export function serviceTopics(): readonly TopicRules[] {
  return serviceItems.flatMap(
    ({ id, name, words }) =>
      [
        {
          id: `${id}-question`,
          label: `${name}怎么办理（咨询）`,
          requestClass: 'Q',
          subject: 'living',
          family: id,
          sure: [`${words} @ask -@help`],
          likely: [words],
        },
        {
          id,
          label: `办理${name}`,
          requestClass: 'S',
          subject: 'living',
          family: id,
          sure: [`${words} @help`, `${words} @want -@ask`],
          likely: [words],
        },
      ] satisfies readonly TopicRules[],
  );
}

export const benefitTopics: readonly TopicRules[] = [
  {
    id: 'benefit-unpaid',
    label: '补贴待遇没有到账',
    requestClass: 'G',
    subject: 'living',
    family: 'benefit',
    sure: [
      '高龄补贴|高龄津贴|低保|养老金|养老钱|老年补贴|残疾补贴|残疾人补贴|护理补贴|护理费|救助金|退休金|高龄费|五保|奖扶|失业金|补助款|补贴款|津贴|补助|优抚金|抚恤金|报销款|高龄钱|低保金|低保费|补贴 @missing -耕地|种粮|粮补|地力|没到年龄|没到岁',
    ],
  },
];

export const questionTopics: readonly TopicRules[] = [
  {
    id: 'office-hours',
    label: '服务中心时间和地点（咨询）',
    requestClass: 'Q',
    subject: 'living',
    family: 'office',
    sure: [
      '几点上班|几点下班|几点开门|几点关门|上班时间|办公时间|开门时间|几点开始|有没有人上班|上不上班|上班吗|有人上班|放假吗|开门吗|开不开门|什么时候上班|值班时间|营业时间|下班没|下班了吗|有人值班|中午休息|办公地点|几点到几点|周末上班|周六上班|周日上班|星期六上班|星期天上班',
      '服务中心|便民中心|便民服务|服务大厅|办事大厅|社区|居委会|村委会|党群|窗口|办事处|派出所|大厅|服务站|民政 在哪|哪里|哪儿|怎么走|地址|几点|几楼|电话|周末|周六|周日|星期|放假|开门|上班 -投诉|态度',
    ],
    likely: ['值班 ?|吗|没'],
  },
  {
    id: 'contact',
    label: '找负责人或联系电话（咨询）',
    requestClass: 'Q',
    subject: 'living',
    family: 'office',
    sure: [
      '片区负责人|负责人|片长|网格员|楼组长|书记|主任|物业|居委会|村委会|水电工|维修师傅|维修工|家庭医生|社区民警|民警|值班员|值班电话|物业电话|电工|燃气公司|供电所|自来水公司|供水|抢修|开锁|疏通 电话|是谁|是哪个|谁是|找谁|联系方式|怎么联系|号码|咋联系|微信 -态度|别人',
      '我家|我们|这片|这边|这里|我们楼|我们片|这事|有事 归谁管|谁负责|负责人是谁|谁管我们|该找谁|找谁|归哪个管',
    ],
    likely: ['电话多少|联系电话|找哪个部门|找谁|哪个部门'],
  },
  {
    id: 'policy',
    label: '政策咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'policy',
    sure: ['政策|补贴|补助 有哪些|有什么|什么|怎么规定|咨询|了解|问|新的|最新|有没有|啥'],
    likely: ['政策|补贴|补助|津贴|咨询'],
  },
];

export const opinionTopics: readonly TopicRules[] = [
  {
    id: 'add-facility',
    label: '增设设施的建议',
    requestClass: 'O',
    subject: 'living',
    family: 'opinion',
    sure: [
      '@suggest @add -修好|坏|不亮|清理|没人|漏|停水|停电|退还|办证|堵',
      '增设|加装|新增|多装|多安 路灯|灯|监控|摄像头|垃圾桶|减速带|充电桩|晾衣|座椅|长椅|椅子|健身|停车位|车位|公交|站|电梯|雨棚|凉亭|红绿灯|护栏|扶手|标志|牌|厕所|快递柜|棚|食堂|图书',
      '路灯|灯|监控|摄像头|垃圾桶|减速带|充电桩|晾衣区|晾衣架|晒衣|座椅|长椅|健身器材|停车位|公交站|红绿灯|反光镜|电梯|食堂|图书室|篮球场|广场|凉亭 @addlight|装一个|装个|建个|建一个|设个|设一个|安个|弄个|搞个|添个|修个|放个|多放 -装好|装了一半|坏',
    ],
  },
  {
    id: 'activity',
    label: '活动安排的建议',
    requestClass: 'O',
    subject: 'living',
    family: 'opinion',
    sure: [
      '@suggest 活动|演出|放电影|唱戏|比赛|文艺|培训班|讲座|义诊|舞蹈队|秧歌|兴趣班|夏令营|托管班|电影|联欢 -没人|坏|扰民|吵',
    ],
  },
  {
    id: 'opinion',
    label: '意见建议',
    requestClass: 'O',
    subject: 'living',
    family: 'opinion',
    sure: [
      '提建议|提个建议|有个建议|我建议|建议你们|提意见|提个意见|有意见要提|建议社区|建议村|建议把|合理化建议|建议能|建议在|建议将|建议给|建议对|建议设|建议统一|建议取消|建议改|建议延长|建议开放|建议多|建议',
    ],
    likely: ['希望社区|希望领导|希望政府|希望有关|要是能|意见箱'],
  },
];
