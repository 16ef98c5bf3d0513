/** Yes-or-no facts of an application that lists are filtered by, as bits of one whole number. */
export const listingMarks = {
  priority: 1,
  opened: 2,
  returnedBefore: 4,
  pageFindings: 8,
  paperArrived: 16,
} as const;

export type ListingMark = keyof typeof listingMarks;

/** These are known elsewhere and told by markListing; the others follow from the application's own columns. */
export type FactMark = Extract<ListingMark, 'pageFindings' | 'paperArrived'>;

export const factMarks = listingMarks.pageFindings | listingMarks.paperArrived;

export function hasMark(marks: number, mark: ListingMark): boolean {
  return (marks & listingMarks[mark]) !== 0;
}

/** The marks that are set, as one number. */
export function sumOfMarks(set: Partial<Record<ListingMark, boolean>>): number {
  const keys = Object.keys(listingMarks) as ListingMark[];
  return keys.reduce((sum, key) => (set[key] === true ? sum | listingMarks[key] : sum), 0);
}
