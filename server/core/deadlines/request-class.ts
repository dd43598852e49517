/** E danger, U utility, G general, C complex, Q question, O opinion, S service item, M internal task. */
export type RequestClass = 'E' | 'U' | 'G' | 'C' | 'Q' | 'O' | 'S' | 'M';

const classes: readonly string[] = ['E', 'U', 'G', 'C', 'Q', 'O', 'S', 'M'] satisfies readonly RequestClass[];

export const isRequestClass = (text: string | null): text is RequestClass =>
  text !== null && classes.includes(text);
