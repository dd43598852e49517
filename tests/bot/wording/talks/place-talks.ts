import { z, type Talk } from './talk';

/** What is missing of a place, and one of two matters that was guessed wrong. */
export const placeTalks: readonly Talk[] = [
  [
    [z, '5栋楼道灯不亮'],
    [z, '2'],
    [z, '1'],
  ],
  [
    ['r-new-2', '银杏乙'],
    ['r-new-2', '2组7号门口路灯不亮'],
    ['r-new-2', '柳湾村'],
    ['r-new-2', '1'],
  ],
  [
    [z, '路灯坏了，还有我妈高龄补贴咋办'],
    [z, '2'],
    [z, '第2件'],
    [z, '垃圾没人收'],
    [z, '1'],
  ],
];
