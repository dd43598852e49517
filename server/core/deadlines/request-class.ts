/** E danger, U utility, G general, C complex, Q question, O opinion, S service item, M internal task. */
export type RequestClass = 'E' | 'U' | 'G' | 'C' | 'Q' | 'O' | 'S' | 'M';
