/** Types for the tests; what the values mean stands in stale-build.mjs. */
export interface Build {
  name: string;
  inputs: string[];
  outputDir: string;
  command: string[];
  environment?: Record<string, string>;
  /** Sent to browsers: its files are compressed once. */
  isPage?: boolean;
  cwd?: string;
  report?: (line: string) => void;
}
export function ensureBuilt(build: Build): Promise<{ built: boolean }>;
export function inputHash(build: Build): Promise<string>;
