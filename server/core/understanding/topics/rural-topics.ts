import type { TopicRules } from '../topic-rules';

/** Farming, and life of the Party: mostly questions. */
export const ruralTopics: readonly TopicRules[] = [
  {
    id: 'farm-inputs',
    label: '农药种子化肥咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'farm',
    sure: [
      '农药|种子|化肥|农资|肥料|地膜|除草剂|尿素|秧苗|种苗|薄膜|农膜 @ask|假|买|不出苗|出苗|发芽|价|用|打|施|配|效果|补贴|坏|死|领|回收|瓶|没效|烧苗 -喝|中毒|误',
    ],
    likely: ['农药|种子|化肥|除草剂|农资 -喝|中毒'],
  },
  {
    id: 'crop-pests',
    label: '病虫害防治咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'farm',
    sure: [
      '病虫害|虫害|稻飞虱|蚜虫|纹枯病|锈病|赤霉病|玉米螟|草地贪夜蛾|红蜘蛛|打什么药|卷叶螟|稻瘟|枯萎病|白粉病|霜霉|病害|烂根|黄叶',
      '水稻|稻子|小麦|麦子|玉米|苞谷|庄稼|菜|果树|油菜|花生|大豆|棉花|茶|桃树|梨树|柑橘|橘子|葡萄|西瓜|辣椒|番茄|黄瓜|大棚|苗|红薯|土豆|秧 虫|病|发黄|枯|死|烂|不结|叶子|斑|打药|卷|倒伏|黄了|长不 -菜市场|种菜占',
    ],
    likely: ['打药|虫害'],
  },
  {
    id: 'irrigation',
    label: '灌溉用水',
    requestClass: 'G',
    subject: 'land',
    family: 'farm-water',
    sure: [
      '灌溉|浇地|浇水|抽水|放水|水渠|渠道|机井|泵站|沟渠|抗旱|水泵|渠|排灌|提灌|水闸|田里|地里|稻田|秧田|庄稼地 没水|堵|坏|不通|放水|什么时候|啥时候|缺水|干|旱|断|漏|没电|破|水|淹|排|费|争|泵|清淤|塌 -浇水花|绿化|虫|病|打药|广告渠道|水渠道',
    ],
    likely: ['灌溉|浇地|水渠|机井|抗旱'],
  },
  {
    id: 'farm-machine',
    label: '农机服务咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'farm',
    sure: [
      '农机|收割机|拖拉机|旋耕机|插秧机|播种机|无人机|割麦|收割|机收|烘干|耕地机|收稻|割稻 @ask|补贴|坏|找|来|联系|预约|价|钱|证|年检|打药|租|约|请|借|没有|修|撞',
    ],
    likely: ['农机|收割机|拖拉机|收割'],
  },
  {
    id: 'farm-insurance',
    label: '农业保险咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'farm',
    sure: [
      '农业保险|种植险|养殖险|农保险|水稻保险|小麦保险|庄稼保险|农险|玉米保险|母猪保险',
      '庄稼|稻子|水稻|小麦|玉米|大棚|果园|地|田 受灾|绝收|淹了|被淹|冻死|冻坏|冰雹|旱死|倒伏|压塌|理赔|赔|被毁|野猪 -征地|占地|车',
    ],
  },
  {
    id: 'farm-sales',
    label: '农产品销售与价格咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'farm',
    sure: [
      '卖不出|卖不掉|滞销|卖粮|收购|粮价|粮食价格|收粮|农产品|卖菜|土特产|销路|电商|带货|贩子|行情|菜价|猪价 @ask|价|菜|果|粮|鱼|猪|滞销|帮|卖|低|压|多少 -卖菜占道',
    ],
    likely: ['滞销|收购|农产品|行情'],
  },
  {
    id: 'animal-disease',
    label: '畜禽疫病咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'farm',
    sure: [
      '猪|鸡|鸭|牛|羊|鹅|鱼|家禽|牲口|母猪|仔猪|兔 死了|病|瘟|发烧|拉稀|不吃|疫苗|打针|防疫|死|兽医|配种|非洲|翻塘|检疫 -狗|老鼠|猪场|臭|食堂|电死',
      '兽医|防疫站|禽流感|猪瘟|防疫员',
    ],
    likely: ['兽医|防疫'],
  },
  {
    id: 'farm-training',
    label: '种养技术与培训咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'farm',
    sure: [
      '种植|养殖|种养|栽培|嫁接|育苗|大棚|技术员|农技|农技员|家庭农场|新型职业农民|高标准农田|测土|养蜂|养虾|养鱼 @ask|技术|培训|指导|怎么|补助|补贴|申请|贷款|学 -种植牙|养殖场臭|虫',
    ],
    likely: ['农技|养殖|种植'],
  },
];

export const partyTopics: readonly TopicRules[] = [
  {
    id: 'party-transfer',
    label: '党组织关系转接',
    requestClass: 'Q',
    subject: 'living',
    family: 'party',
    sure: [
      '组织关系|党组织关系|党关系|党员关系|党籍|党员档案|流动党员|党的关系 转|接|迁|怎么|在哪|介绍信|过来|到|办|落|查|证明|丢|恢复|@ask',
    ],
    likely: ['组织关系|党籍|党员档案'],
  },
  {
    id: 'join-party',
    label: '入党咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'party',
    sure: ['入党|入党申请|入党申请书|申请入党|转正|积极分子|预备党员 @ask|交|写|怎么|在哪|想|要|材料|申请'],
    likely: ['入党|预备党员'],
  },
  {
    id: 'party-dues',
    label: '党费缴纳咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'party',
    sure: ['党费 交|缴|多少|怎么|咋|标准|在哪|补|忘|算|收'],
    likely: ['党费'],
  },
  {
    id: 'party-meeting',
    label: '党员会议与活动咨询',
    requestClass: 'Q',
    subject: 'living',
    family: 'party',
    sure: [
      '党员大会|党员会|支部会|党小组会|主题党日|党课|组织生活|党日活动|党员活动|支部会议|民主评议 @ask|时间|地点|几点|在哪|请假|参加|改|开|去不了|通知',
    ],
    likely: ['党员大会|主题党日|党课|组织生活'],
  },
];
