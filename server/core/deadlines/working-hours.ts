export interface HoursBlock {
  readonly from: string;
  readonly to: string;
}

/** Times are `HH:mm` in Asia/Shanghai; weekdays 1 Monday to 7 Sunday. */
export interface WorkingHours {
  /** Every working day, whatever its weekday. */
  readonly regular: readonly HoursBlock[];
  /** Staggered hours (错时): beyond the regular ones, on days that are no public holiday. */
  readonly staggered: readonly (HoursBlock & { readonly weekdays: readonly number[] })[];
}

export const defaultWorkingHours: WorkingHours = {
  regular: [
    { from: '08:30', to: '12:00' },
    { from: '14:00', to: '17:30' },
  ],
  staggered: [
    { from: '17:30', to: '20:00', weekdays: [2, 4] },
    { from: '09:00', to: '11:30', weekdays: [6] },
  ],
};
