import type { Understood } from './understood';

/** Below it the topic may be another, and neighbours are not to be bothered with guesses. */
const sureEnough = 0.85;
/** What somebody of the community goes and mends or clears; the weather, school and buses are talked about all day. */
const MENDABLE: ReadonlySet<string> = new Set([
  ...['no-water', 'no-power', 'pipe-burst', 'sewage', 'heating', 'gas-stopped', 'home-flood', 'dirty-water'],
  ...['stairwell-light', 'street-light', 'lift', 'entrance-door', 'stairwell-clutter', 'stairwell-cleaning'],
  ...['wall', 'roof-leak', 'railing', 'fire-equipment', 'fire-lane', 'rubbish', 'bulky-waste', 'toilet'],
  ...['road', 'manhole', 'standing-water', 'drainage', 'smell', 'trees', 'green', 'parking', 'e-bike'],
  ...['charging', 'noise', 'livestock', 'pests', 'high-throw', 'smoke', 'street-vendors', 'fly-posting'],
  ...['cctv', 'fitness', 'river', 'pole', 'irrigation'],
]);
const shortest = 4;
const longest = 80;

/** Asked of the neighbours, or said to one of them: 你们家停水了吗, 谁家的狗, @老张. */
const TO_NEIGHBOURS =
  /@|你(?!们?(?:社区|物业|居委|村委|书记))|您家|大家|各位|邻居们|亲们|家人们|有没有人|有人(?:知道|晓得|在|要|认识|会|家)|谁(?:知道|晓得|有|家|认识|会|要|能借)|哪位|哪家|哪里有|请教|求推荐|推荐|借一?下|吗[?]?$|没[?]$|是不是|有没有[?]?$|为什么|为啥|怎么回事|咋回事|几点(?:来|停|恢复)|什么时候(?:来|停|恢复)/;
/** Goods, money, links, things passed on. */
const TRADE =
  /出售|转让|出租|求租|求购|转卖|低价|便宜(?:卖|出)|拼[团车单]|团购|接龙|代购|优惠|包邮|招聘|招租|急招|加我|微信|扫码|领券|红包|砍价|https?:|www\.|【|[转传](?:发|载|给)|通知|公告|温馨提示|注意了|提醒/;
/** Somewhere else, some other time, hearsay, a wish or a joke: nothing that is there now. */
const NOT_HERE_NOW =
  /(?:我|在)(?:公司|学校|寝室|宿舍|单位(?!元)|车上|火车|高铁|路上|外地|外面|城里)|学校|寝室|宿舍|火车|堵车|回来|等我|亲爱的|老公|老婆|听说|据说|新闻|抖音|视频|电视|网上|朋友圈|老家|别的小区|隔壁小区|其他小区|人家(?:小区|那)|以前|从前|小时候|当年|去年|前年|上次|上回|那次|昨天|前几天|上周|上个?月|明天|后天|下周|要是|如果|万一|假如|哪天|难怪|怪不得|幸亏|还好|哈哈|呵呵|嘻嘻|笑死|开玩笑|段子|梦|\[[^\]]{1,6}\]|[~～]{2,}/;
/** It is in hand, or over. */
const IN_HAND =
  /好了|修好|弄好|解决|处理完|来水|来电|恢复|通了|已[经]?(?:报|反映|打|联系|说|找|登记)|报过|报了|反映过|反映了|打过电话|打了电话|打电话|联系(?:过|了)|找过|说过了|登记了|师傅(?:来|在|说)|物业(?:说|在|来)|社区(?:说|在|来)|正在修|在修|修着|有人来|派人|等(?:着|一下)|不用|没事|算了|自己(?:修|换|弄|买)|谢谢|辛苦|感谢/;

/**
 * Whether what a neighbour said to the room, and not to the bot, is so clearly a fault of now and here that help may be
 * offered: something broken or in the way, known for sure, and nothing that is meant for the others. When in doubt, no.
 */
export function isSureInRoom(understood: Understood, words: string): boolean {
  if (understood.kind !== 'matters' || understood.matters.length > 2) return false;
  if (words.length < shortest || words.length > longest) return false;
  const { matters } = understood;
  const areFaults = matters.every(
    ({ topic, confidence, complaintAboutIds, unknownPlace }) =>
      topic !== null &&
      MENDABLE.has(topic.id) &&
      confidence >= sureEnough &&
      complaintAboutIds.length === 0 &&
      unknownPlace === null,
  );
  return areFaults && ![TO_NEIGHBOURS, TRADE, NOT_HERE_NOW, IN_HAND].some((pattern) => pattern.test(words));
}
