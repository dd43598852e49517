/** Whom letters to an office are written to, and in whose name. */
const ADDRESSED =
  /尊敬的|敬爱的|领导您?好|[县市镇乡区省]长您?好|书记您?好|局长|厅长|有关部门|相关部门|主管部门|[省厅局]领导|希望.{0,12}(?:部门|[省市县厅局]|领导|政府)|望(?:政府|领导|有关|相关|[一-龥]{0,3}[省市县])|建议(?:将|[省国]|政府|有关|相关|对|在[一-龥]{2,8}(?:设|建|推))/;
/** How matters are headed: 关于某镇停水的反映. */
const HEADED =
  /关于.{1,30}(?:反映|咨询|建议|请求|投诉|问题|疑问|疑惑|情况|求助|诉求|请示|报告|举报|看法|意见)|恳请|恳求|请求(?:政府|领导|有关|相关|解决|尽快|依法|[一-龥]{0,3}[县市镇乡区省])|投诉.{0,20}(?:公司|学校|医院|物业|单位|局|商家|开发商|老板|司机)|举报.{0,20}(?:公司|学校|大学|医院|单位|局|厂)|咨询.{2,30}(?:问题|政策|事宜|手续|情况|标准|条件|时间)|反映.{2,30}(?:问题|情况|现象)|请(?:政府|领导|有关|相关|上级|督促|严查|查处|彻查|取缔|加强|杜绝|制止)/;
/** The written words of asking and of blame. */
const WRITTEN =
  /何时(?:能|才|可|会|开|发|通|建|落实|解决|公布|出台)|能否(?:请|给|在|将|把|对|尽|增|加|取|安|解)|什么时候(?:公布|公示|出台)|请问.{2,40}(?:何时|如何|是否|规定|标准|文件|公布|出台)|迟迟(?:不|没|未)|涉嫌|欺诈|乱象|是否合[规法]|查处|取缔|整治|扰民|违规|违法|拖欠|乱收费|[A-Z]\d{0,3}[县市区镇州]|[省市县][一-龥]{0,14}(?:公司|学校|大学|医院|学院|中学|[局厅])|职称|要(?:彻底)?(?:改革|整改)|堪忧/;
/** Help is asked for of somebody whose office it is: 请你们帮忙解决, 麻烦派个人来修. */
const PLEA =
  /(?:请|麻烦|求|望|希望)(?:你们|您|政府|领导|社区|书记|主任|物业|村里|有关|相关|小银)[^,。!?;]{0,8}(?:帮|解决|处理|修|管|安排|协调|办|看看)|(?:帮忙|帮我|给)(?:解决|处理|协调|反映|登记|报修)|(?:来|派)个?人来?(?:修|看看|处理|管)|手续[^,。]{0,4}(?:帮忙|帮我)|帮[^,。]{0,4}(?:手续|证)/;
const LEAST = 8;

/** The words of an office letter, or of a plea to those whose office it is; null: neither. Takes folded words; looks at the first 300 letters. */
export function isLetter(folded: string): string | null {
  if (folded.length < LEAST) return null;
  const text = folded.slice(0, 300);
  return (ADDRESSED.exec(text) ?? HEADED.exec(text) ?? WRITTEN.exec(text) ?? PLEA.exec(text))?.[0] ?? null;
}
