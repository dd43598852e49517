/** One message of the training data: every text stands for the same label. */
export interface KindSample {
  readonly texts: readonly string[];
  readonly label: string;
}

/** A text of a sample, with what must stay together when texts are dealt out. */
export interface LabelledText {
  readonly text: string;
  /** Place in the list of labels. */
  readonly label: number;
  readonly group: number;
}
