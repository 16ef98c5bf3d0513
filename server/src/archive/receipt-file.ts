/** The text whose hash the receipt names (shared/applications/receipt.ts), carried inside the PDF under this name. */
export const receiptFileName = 'receipt.txt';
