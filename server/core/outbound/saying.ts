/** What the bot says, as a code of the wording file and its parameters. Dates are ISO strings; the wording makes sentences of them when sending. */
export interface Saying {
  readonly code: string;
  readonly params: SayingParams;
}

export type SayingParams = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
