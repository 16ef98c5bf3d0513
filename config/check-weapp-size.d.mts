export function packageSizes(outputDir: string): Map<string, number>;
export function wholeSize(sizes: Map<string, number>): number;
export function budgetFaults(sizes: Map<string, number>): string[];
