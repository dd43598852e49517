/** What the community promises for one class of matters under one version of its table. */
export interface PolicyRow {
  readonly version: string;
  /** From when on it holds for what is newly opened; the same for all rows of a version. */
  readonly from: Date;
  readonly requestClass: string;
  readonly accept: FiledLimit;
  readonly firstContact: FiledLimit | null;
  readonly update: FiledLimit | null;
  readonly solve: FiledLimit;
}

/** Minutes run day and night, the others are of working time. `same-day` counts nothing. */
export interface FiledLimit {
  readonly unit: 'minutes' | 'working-minutes' | 'working-days' | 'same-day';
  readonly count: number;
}
