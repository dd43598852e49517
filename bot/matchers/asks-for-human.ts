import { plainWords } from './plain-words';

const HUMAN =
  /^(?:我要|我想|请|帮我|给我|麻烦|能不能|可以|要|想|直接){0,3}(?:找|转|接|叫|换|要|转接|联系)?(?:个|一个|一下)?(?:人工|人工服务|人工客服|人工坐席|客服|真人|真人服务|活人|工作人员|人来|人说话|人接)(?:服务|处理|接|吧|啊|呀|吗|谢谢|接听|来|说|聊|谈|帮忙)*$/;

/** 人工, 找人工, 转人工: a person is wanted, not the bot. */
export function asksForHuman(text: string): boolean {
  return HUMAN.test(plainWords(text).replace(/[\s\p{P}]+/gu, ''));
}
