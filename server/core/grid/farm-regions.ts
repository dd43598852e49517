/** Regions whose farming keeps the same times of the year. */
export const farmRegions = ['东北', '黄淮海', '长江中下游', '江南', '华南', '四川盆地'] as const;

export type FarmRegion = (typeof farmRegions)[number];
