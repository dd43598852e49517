const colours = { orange: '橙色', red: '红色' } as const;

/** 暴雨红色预警 */
export const warningName = (severity: string, event: string): string =>
  `${event}${severity === 'red' ? colours.red : colours.orange}预警`;

/** N01 of YX-0609-N01, as people type it. */
export const shortNumber = (label: string): string => label.split('-').at(-1) ?? label;

/** 暴雨红色预警（N01） */
export const warningLabel = (severity: string, event: string, label: string): string =>
  `${warningName(severity, event)}（${shortNumber(label)}）`;
