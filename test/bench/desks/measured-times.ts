/** How long one thing took, again and again, ms. */
export interface MeasuredTimes {
  median: number;
  p95: number;
  max: number;
  /** Of this process, which is server and client in one, for each run. */
  cpu: number;
  runs: number;
}

/** Times of `act` after some runs that do not count. The runs go one after the other. */
export async function timesOf(
  act: (run: number) => Promise<unknown> | unknown,
  { runs, warmUps = 10 }: { runs: number; warmUps?: number },
): Promise<MeasuredTimes> {
  for (let run = 0; run < warmUps; run += 1) await act(run);
  const times: number[] = [];
  const cpuBefore = process.cpuUsage();
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await act(warmUps + run);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  return summaryOf(times, (user + system) / 1_000 / runs);
}

function summaryOf(times: readonly number[], cpu: number): MeasuredTimes {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { median: at(0.5), p95: at(0.95), max: at(1), cpu, runs: sorted.length };
}
