/** What residents may say: opened after a yes (G, U, Q). A home on file gives the place. */
export const matters = [
  '楼道灯不亮',
  '楼下垃圾没人清运',
  '电梯坏了',
  '楼道墙皮掉了',
  '单元门坏了',
  '楼道堆满杂物',
  '楼顶漏水',
  '小区路灯不亮',
  '下水道堵了',
  '楼道没人打扫',
  '家里停水了',
  '楼上太吵了睡不着',
  '井盖坏了',
  '医保怎么报销',
  '老年证丢了想补办',
] as const;

/** Opened at once. */
export const dangers = ['我家煤气漏了', '楼道着火了', '有人被困在电梯里了'] as const;

/** Said to the bot in a room; opens nothing. */
export const roomTalk = ['@小银 在吗', '@小银 你好呀', '@小银 忙不忙', '@小银 谢谢你'] as const;

/** Said to the bot in private; opens nothing. */
export const smallTalk = ['进度', '怎么样了', '催办', '谢谢', '帮助', '办得怎么样了'] as const;
