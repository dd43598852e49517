import type { Bot } from './set-up-bot';

/** 张桂兰 reports the light of her stairwell: YX-0609-001, 王芳 has it. */
export async function reportLight(bot: Bot): Promise<void> {
  await bot.say('zhang-guilan', '三栋二单元的灯坏了好几天了');
  await bot.say('zhang-guilan', '1');
}

/** And the rubbish of her stairwell: YX-0609-002, 王芳 has it too. */
export async function reportRubbish(bot: Bot): Promise<void> {
  await bot.say('zhang-guilan', '垃圾没人收');
  await bot.say('zhang-guilan', '1');
}
