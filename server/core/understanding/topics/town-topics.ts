import type { TopicRules } from '../topic-rules';

/** What people of a town or county ask for beyond their own community: the clerk passes it on or tells who answers for it. */
export const townTopics: readonly TopicRules[] = [
  {
    id: 'taxi',
    label: '出租车和网约车问题',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '出租车|的士|网约车|滴滴|黑车|摩的|打车 不打表|乱收费|拒载|宰客|绕路|拉客|喊价|涨价|投诉|运营|管理|太多',
    ],
    likely: ['出租车|的士|网约车|滴滴|黑车'],
  },
  {
    id: 'traffic',
    label: '交通秩序和信号灯',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '红绿灯|信号灯|斑马线|路口|限速|超载|大货车|渣土车|堵车|拥堵 坏|乱|不亮|没有|设置|闯|横冲直撞|严重|时间|不合理|天天|太堵',
    ],
    likely: ['红绿灯|信号灯|斑马线|堵车|拥堵|超载'],
  },
  {
    id: 'road-building',
    label: '道路修建计划',
    requestClass: 'C',
    subject: 'living',
    sure: [
      '公路|县道|省道|国道|乡道|大桥|高速|断头路|主干道 什么时候修|何时修|几时修|拓宽|扩建|修通|硬化|动工|通车|规划|开工|停工|烂尾',
    ],
    likely: ['断头路|拓宽|通车'],
  },
  {
    id: 'hospital',
    label: '医院服务和收费',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '医院|卫生院|医生|护士|急诊|挂号|住院 乱收费|态度|误诊|医闹|推诿|押金|收费|不治|拒|赔|事故|贵|排队|红包|投诉',
    ],
    likely: ['医疗事故|医患|误诊'],
  },
  {
    id: 'birth-policy',
    label: '生育政策（咨询）',
    requestClass: 'Q',
    subject: 'living',
    sure: [
      '二胎|三胎|二孩|三孩|再婚|超生|社会抚养费|产假|生育 政策|能不能生|可以生|能生|罚款|征收|怎么算|规定|多少天',
    ],
    likely: ['社会抚养费|超生'],
  },
  {
    id: 'teacher',
    label: '教师待遇和招聘',
    requestClass: 'C',
    subject: 'living',
    sure: ['教师|老师|代课教师|民办教师|特岗 待遇|工资|编制|招聘|职称|补发|调动|绩效|津贴|工龄|退休'],
    likely: ['代课教师|民办教师|特岗教师|教师编制'],
  },
  {
    id: 'school-fees',
    label: '学校收费和补课',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '学校|中学|小学|高中|幼儿园|一中|二中|班主任 乱收费|收费|补课|学杂费|伙食费|资料费|校服|强制|保教费|晚自习',
    ],
    likely: ['违规补课|有偿补课|学杂费'],
  },
  {
    id: 'training-school',
    label: '培训机构退费',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '培训机构|培训班|培训学校|辅导班|兴趣班|驾校|早教|考研班|健身房|会员卡|预付卡|理发店 退费|退钱|不退|跑路|关门|骗|退款|倒闭|停课',
    ],
  },
  {
    id: 'culture-sports',
    label: '文化体育场所',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '图书馆|体育馆|体育场|文化馆|农家书屋|文化站|球场|游泳馆|博物馆|电影院 不开|不开放|关门|收费|锁着|开放|建|什么时候|太少|没有',
    ],
    likely: ['图书馆|体育馆|农家书屋|文化馆'],
  },
  {
    id: 'labour-rights',
    label: '劳动合同和工伤',
    requestClass: 'C',
    subject: 'living',
    sure: [
      '公司|单位|老板|工厂|厂里|企业|用人单位 不签合同|劳动合同|不交社保|不买社保|辞退|开除|加班|工伤|赔偿|克扣|双休|经济补偿|强制',
    ],
    likely: ['劳动合同|工伤认定|经济补偿金|工伤待遇'],
  },
  {
    id: 'recruitment',
    label: '招考和人事（咨询）',
    requestClass: 'Q',
    subject: 'living',
    sure: [
      '公务员|事业单位|事业编|招考|考试|面试|人事档案|档案|职称|三支一扶 报名|资格|查询|什么时候|条件|成绩|不公平|存放|评审|公示',
    ],
    likely: ['公务员考试|招考|人事档案|职称评审'],
  },
  {
    id: 'enterprise-reform',
    label: '企业改制和职工安置',
    requestClass: 'C',
    subject: 'living',
    sure: ['改制|破产|下岗|买断|内退|倒闭|供销社|国企|老职工 职工|工龄|安置|待遇|补偿|社保|生活费|医保'],
    likely: ['企业改制|下岗职工|买断工龄|破产企业'],
  },
  {
    id: 'market',
    label: '市场价格和经营秩序',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '农贸市场|菜市场|超市|商场|商家|市场|加油站|店铺 涨价|垄断|无证|哄抬|假货|短斤少两|短秤|无照|强买强卖|虚假宣传|价格',
    ],
    likely: ['垄断|哄抬|短斤少两|假冒伪劣|无照经营'],
  },
  {
    id: 'pyramid',
    label: '传销和诈骗',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '传销|诈骗|骗局|被骗|非法集资|套路贷|保健品|养老骗局|投资理财 举报|猖獗|窝点|老人|钱|公司|骗|血本|跑路|上当|卖',
    ],
    likely: ['传销|诈骗|非法集资|骗局|套路贷'],
  },
  {
    id: 'tourism',
    label: '景区和旅游服务',
    requestClass: 'G',
    subject: 'living',
    sure: [
      '景区|景点|旅行社|导游|门票|旅游|民宿|农家乐|酒店|宾馆 收费|贵|宰客|强制|购物|开发|退|差|免费|投诉|脏|建议',
    ],
    likely: ['景区|旅行社|导游|门票'],
  },
  {
    id: 'house-sale',
    label: '商品房买卖和办证',
    requestClass: 'C',
    subject: 'living',
    sure: [
      '开发商|楼盘|商品房|购房|买房|买的房|期房|新房|房产中介|中介|售楼部 不交房|交房|延期|房产证|不办证|退房|捆绑|虚假|烂尾|定金|违约|拖|学区房|首付',
    ],
    likely: ['开发商|延期交房|烂尾楼|商品房'],
  },
  {
    id: 'planning',
    label: '规划和建设项目',
    requestClass: 'C',
    subject: 'living',
    sure: [
      '规划|地铁|城铁|轻轨|高铁站|开发区|新城|综合体|公园|广场 什么时候|何时|进展|调整|更改|公示|动工|建设|搬迁|落地|建议|线路|选址|不合理',
    ],
    likely: ['规划|地铁|城铁'],
  },
  {
    id: 'construction',
    label: '工地施工扰民',
    requestClass: 'G',
    subject: 'living',
    sure: ['工地|施工|打桩|施工队|搅拌站|建筑工地 晚上|半夜|夜里|通宵|噪音|吵|扰民|扬尘|灰尘|灰|泥|不停'],
    likely: ['扬尘|夜间施工'],
  },
  {
    id: 'quarry',
    label: '采石采砂和开矿',
    requestClass: 'C',
    subject: 'living',
    sure: [
      '采石场|砂场|采砂|挖沙|矿山|煤矿|矿场|石料厂|洗沙|开矿|矿业|放炮 污染|灰|扬尘|裂|噪音|关停|非法|破坏|盗|震|毁|影响|超载|大',
    ],
    likely: ['采石场|非法采砂|采砂|挖沙|矿山|洗沙'],
  },
  {
    id: 'enforcement',
    label: '审批和执法问题',
    requestClass: 'C',
    subject: 'living',
    sure: ['城管|执法|审批|许可证|行政处罚|罚款|公示 不公|乱罚|粗暴|拖|不批|卡|不作为|依据|不服|选择性'],
  },
];
