/**
 * Says in the results that a suite could not run and what would allow it. Allowed to leave out a test because nothing
 * hides in it: the run's summary lists each sentence (test/run-all.mjs), and with REQUIRE_ALL=1 each is a failure.
 */
export function declareNotRun(notice: string): void {
  const declare = process.env.REQUIRE_ALL === '1' ? it : it.skip;
  declare(notice, () => {
    throw new Error(notice);
  });
}
