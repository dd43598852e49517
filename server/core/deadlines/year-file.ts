/** The days of one year that differ from the week: holidays and make-up days. No days: the year is not announced yet. */
export interface YearFile {
  readonly year: number;
  readonly days: readonly { readonly date: string; readonly isOffDay: boolean }[];
}
