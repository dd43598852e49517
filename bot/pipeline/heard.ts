/**
 * What the bot makes of something said in a room. `ours`: it is mentioned, or there is danger. `overheard`: a sure matter in a
 * room whose switch is on. `private`: the neighbours' own. Only of what is ours the words are kept.
 */
export type Heard = 'ours' | 'overheard' | 'private';
