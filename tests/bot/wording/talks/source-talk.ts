/** A talk about the sources of notices of the demo, none of which has been asked. */
export const sourceTalk: readonly (readonly [string, string])[] = [
  ['zhao-min', '来源'],
  ['zhou-jianguo', '来源 水利局 放行'],
  ['zhou-jianguo', '来源 演示 丢弃'],
  ['zhou-jianguo', '来源 县政府网站 放行'],
  ['wang-fang', '来源'],
];
