import type { Drawing } from './page-stack';

/** What a mid-range phone draws without a stutter. */
export const drawingLimits = {
  /** Of one burst of keys. */
  burstBytes: 30_000,
  callsInSecond: 10,
  /** Of one call; above a megabyte WeChat refuses. */
  callBytes: 256_000,
  nodes: 1_000,
  depth: 30,
} as const;

/** Of the drawings while somebody types. */
export function typingNumbers(drawings: readonly Drawing[]): {
  calls: number;
  bytes: number;
  callsInSecond: number;
} {
  const inSecondFrom = (fromMs: number): number =>
    drawings.filter(({ atMs }) => atMs >= fromMs && atMs < fromMs + 1_000).length;
  return {
    calls: drawings.length,
    bytes: drawings.reduce((sum, { bytes }) => sum + bytes, 0),
    callsInSecond: Math.max(0, ...drawings.map(({ atMs }) => inSecondFrom(atMs))),
  };
}

/** The largest of each page: one call, its nodes, its depth. */
export function largestByPage(
  drawings: readonly Drawing[],
): Record<string, { callBytes: number; nodes: number; depth: number }> {
  const largest: Record<string, { callBytes: number; nodes: number; depth: number }> = {};
  for (const { route, bytes, nodes, depth } of drawings) {
    const known = largest[route] ?? { callBytes: 0, nodes: 0, depth: 0 };
    largest[route] = {
      callBytes: Math.max(known.callBytes, bytes),
      nodes: Math.max(known.nodes, nodes),
      depth: Math.max(known.depth, depth),
    };
  }
  return largest;
}
