/** What a part of an address can be, from country to room, as in the published corpus. The order is part of the model. */
export const ADDRESS_LABELS = [
  ...(['country', 'prov', 'city', 'district', 'devzone', 'town', 'community'] as const),
  ...(['road', 'subroad', 'roadno', 'subroadno', 'poi', 'subpoi'] as const),
  ...(['houseno', 'cellno', 'floorno', 'roomno'] as const),
  ...(['person', 'assist', 'redundant', 'otherinfo'] as const),
] as const;

export type AddressLabel = (typeof ADDRESS_LABELS)[number];

export interface AddressPart {
  readonly label: AddressLabel;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface ParsedAddress {
  readonly parts: readonly AddressPart[];
  /** How sure it is that every part is right. */
  readonly confidence: number;
}
