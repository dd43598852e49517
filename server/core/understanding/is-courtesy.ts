const COURTESY_CORE =
  /谢|辛苦|好的|好嘞|好滴|好哒|嗯|知道|明白|收到|再见|拜拜|不客气|没事|晚安|ok|okay|行|可以|感谢|感恩|点赞|赞|新年快乐|节日快乐|么么哒|棒|厉害|thank|bye|打扰|麻烦|慢走|保重|好/;
const COURTESY_WORDS =
  /非常|十分|太|真是|真的|真|很|多|万分|衷心|感谢|感恩|谢谢|多谢|谢|辛苦|麻烦|打扰|好的|好嘞|好滴|好哒|好吧|好|嗯|恩|哦|噢|喔|行|可以|没问题|没事|不客气|客气|知道|晓得|明白|了解|收到|再见|拜拜|拜|回见|晚安|早点休息|休息|慢走|保重|您|你们|你|我|咱|大家|师傅|领导|社区|书记|主任|同志|老师|小银|工作人员|帮忙|帮助|费心|关心|支持|操心|了|啊|呀|哈|呢|哟|嘛|啦|呐|喽|哇|吧|的|地|得|哒|们|都|又|也|是|就|那|这|回|ok|okay|thanks|thank|you|bye|赞|点赞|棒|厉害|服务|周到|热情|快|给力|有|给|添|让|对|新年快乐|节日快乐|快乐|中秋|春节|端午|好人|一生平安|平安|么么哒|一下|先|下次|及时|处理|解决|速度|效率|高|再|先这样|这样/g;
const GREETING = /^(?:你|您|你们|大家|小银|社区|领导|师傅|书记|同志|工作人员)+好[啊呀吗哈哦]*$/;
const NOT_WORDS = /[\p{P}\p{S}\p{Z}\p{Extended_Pictographic}\p{M}\s]|\[[\p{Script=Han}a-zA-Z]{1,6}\]/gu;

/** Thanks, 好的, 再见 and smileys: said for manners; opens and reopens nothing. Takes folded words. */
export function isCourtesy(text: string): boolean {
  const words = text
    .toLowerCase()
    .replace(/\[[\p{Script=Han}a-z]{1,6}\]/gu, '')
    .replace(NOT_WORDS, '');
  if (words === '') return /\p{Extended_Pictographic}|\[[\p{Script=Han}a-zA-Z]{1,6}\]/u.test(text);
  if (words.length > 40 || GREETING.test(words)) return false;
  return COURTESY_CORE.test(words) && words.replace(COURTESY_WORDS, '') === '';
}

/** Thanks in a longer text that asks for nothing more. */
export function startsWithThanks(text: string): boolean {
  return (
    /^[^\p{Script=Han}a-zA-Z]*(?:非常|太|真是|真的|十分|多|万分|衷心|好的|哦|嗯|真){0,2}(?:感谢|谢谢|谢了|多谢|辛苦)/u.test(
      text,
    ) && text.length <= 60
  );
}
