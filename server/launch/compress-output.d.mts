/** Writes `.br` and `.gz` beside each text file of a built page. */
export function compressOutput(directory: string): Promise<void>;
