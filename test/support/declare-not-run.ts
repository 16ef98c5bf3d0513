/**
 * Says in the results that a suite could not run and what would allow it; with REQUIRE_ALL=1 that is a failure. The
 * only place that skips: the run's summary lists these sentences (test/run-all.mjs).
 */
export function declareNotRun(notice: string): void {
  const declare = process.env.REQUIRE_ALL === '1' ? it : it.skip;
  declare(notice, () => {
    throw new Error(notice);
  });
}
