import type { TopicRules } from '../topic-rules';

/** Shared facilities, shops and companies that serve the community. */
export const livingTopics: readonly TopicRules[] = [
  {
    id: 'fitness',
    label: '健身器材或公共设施损坏',
    requestClass: 'G',
    subject: 'living',
    family: 'facility',
    sure: [
      '健身器材|健身器|健身设施|体育器材|滑梯|秋千|单杠|双杠|跷跷板|乒乓球台|乒乓球桌|篮球架|篮筐|篮球场|球场|儿童乐园|游乐设施|凉亭|亭子|长椅|座椅|石凳|凳子|椅子|公示栏|宣传栏|喷泉|活动室|活动中心|老年活动室|广场|扭腰器|跑步机|漫步机|太空漫步 @bad|不开门|关门|锁|生锈|晃|松|摔|没人管|漏油|不能玩|危险|占 -@addlight|路灯|垃圾|停|灯|路面|积水|舞|吵',
    ],
    likely: ['健身器材|健身|长椅|凉亭|活动室|篮球架 -@addlight'],
  },
  {
    id: 'dirty-water',
    label: '自来水水质不好',
    requestClass: 'G',
    subject: 'living',
    family: 'water',
    sure: [
      '自来水|水管里|水龙头|水|井水|放出来的水|水质|饮用水 发黄|黄的|黄水|浑|混浊|浑浊|泥沙|有味|异味|发黑|锈|漂白粉|不干净|有沙|水质差|不能喝|不敢喝|发臭|白沫|虫 -河|沟|塘|积水|污水|下水|农田|鱼',
      '水质 差|不好|问题|检测|化验|不达标|不合格',
    ],
    likely: ['水质'],
  },
  {
    id: 'river',
    label: '河塘沟渠污染',
    requestClass: 'G',
    subject: 'living',
    family: 'pollution',
    sure: [
      '河|河道|池塘|水塘|鱼塘|水库|沟渠|河沟|河水|小溪|塘 黑|臭|污染|脏|死鱼|垃圾|排污|漂|绿藻|排放|变色|没人清|浮萍|淤|泡沫 -公厕',
    ],
    likely: ['河道|河水|池塘'],
  },
  {
    id: 'network',
    label: '网络电视或信号问题',
    requestClass: 'G',
    subject: 'living',
    family: 'network',
    sure: [
      '网络|宽带|wifi|WIFI|WiFi|断网|光纤|手机信号|信号|电视|有线电视|机顶盒|移动|联通|电信|网线 @bad|没有|没信号|没网|慢|卡|上不了|不好|差|断|掉线|看不了|弱|没图像|连不上|不通|乱拉|费 -@addlight|电视冒|交通信号',
      '断网了|没网了|没有网|上不了网|没信号',
    ],
    likely: ['宽带|网络 慢|卡|费'],
  },
  {
    id: 'parcel',
    label: '快递收寄问题',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '快递|包裹|快递柜|菜鸟|驿站|邮件|报纸|丰巢 丢|不送|没送|没收到|远|态度|收费|不上门|扔|乱|找不到|坏|要钱|不派|超时',
    ],
    likely: ['快递柜'],
  },
  {
    id: 'property-fee',
    label: '物业收费问题',
    requestClass: 'G',
    subject: 'living',
    family: 'property',
    sure: [
      '物业费|停车费|公摊|垃圾费|卫生费|电梯费|维修基金|维修资金|管理费|水费|电费 贵|乱收|涨|高|多收|不合理|为什么|凭什么|不公开|退|太多|不明|怎么这么|比以前|算错|异常|不对|多出|强制|滥|离谱|吓人 -怎么交|咋交|哪里交|在哪交',
      '乱收费|多收钱|收费不合理|强制收费',
    ],
    likely: ['物业费|停车费|维修基金|公摊 -怎么交|咋交|在哪交|哪里交|多少'],
  },
  {
    id: 'property-service',
    label: '物业服务不好',
    requestClass: 'G',
    subject: 'living',
    family: 'property',
    sure: [
      '物业|物管|物业公司|管理处|物业经理|物业人员|业委会 不管|差|投诉|不作为|不来|不修|不负责|推|没人|态度|打不通|不接|找不到|换|收钱不|形同虚设|踢皮球|不干|乱|选举|成立|不理|没用 -物业费|@add',
    ],
    likely: ['物业 -物业费', '业委会'],
  },
  {
    id: 'bus',
    label: '公交出行问题',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '公交|公交车|班车|校车|客车|镇村公交 不来|不停|少|等|不准|末班|太晚|没有|停运|改线|绕|站台|站牌|挤|一个小时|甩|司机|不方便 -@suggest',
      '站台|站牌 @bad',
    ],
    likely: ['公交站|站台'],
  },
  {
    id: 'pole',
    label: '杆线歪斜或低垂',
    requestClass: 'G',
    subject: 'living',
    family: 'power',
    sure: [
      '电线杆|电杆|通信杆|网线|光缆|线缆|电缆线|线杆|变压器|电箱|配电箱|弱电 歪|斜|低|垂|乱|开着|没锁|噪|响|拖|挂|吊|挡|挪|移|占|破|老化|裸|锁|门|嗡|乱如 -烧|火',
    ],
    likely: ['电线杆|变压器|电箱'],
  },
  {
    id: 'food-safety',
    label: '食品或购物消费纠纷',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '超市|商店|小店|饭店|菜市场|小卖部|早餐|奶茶|买的|卖的|外卖|食品|药店|诊所|商家|网购 过期|变质|发霉|假|缺斤|短两|不退|不卫生|坑人|骗|拉肚子|臭的|没证|无证|乱涨价|脏|宰|质量|不让退',
    ],
    likely: ['过期|变质|缺斤少两|假货'],
  },
  {
    id: 'school',
    label: '学校教育问题',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '学校|幼儿园|老师|小学|中学|托管|补课|食堂 乱收费|收费|体罚|补课|不好|打学生|问题|校门口|堵|差|投诉|欺凌|霸凌|换老师|吃不饱|举报|放学|接送 -怎么报名|报名|入学|学区|打起来',
    ],
    likely: ['幼儿园'],
  },
  {
    id: 'clinic',
    label: '卫生室就医问题',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '卫生室|卫生院|村医|社区医院|家庭医生|诊所|医院 不开门|没药|没人|贵|态度|不给|乱收|找不到|没医生|关门|误诊|排队|不报销|缺药|不在',
    ],
    likely: ['卫生室|卫生院|村医'],
  },
];
