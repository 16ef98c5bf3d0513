/** Where a disputed claim stands. */
export const disputeStates = ['open', 'withdrawn', 'kept', 'handedOver'] as const;
export type DisputeState = (typeof disputeStates)[number];

/** What a bureau decides. */
export const disputeRulings = ['kept', 'handedOver'] as const satisfies readonly DisputeState[];
