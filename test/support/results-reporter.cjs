const { appendFileSync } = require('node:fs');

/** Writes the results of each test file as a line of JSON as soon as it is done: a run that is ended keeps them. */
module.exports = class ResultsReporter {
  onTestFileResult(_test, { testFilePath, testExecError, failureMessage, testResults }) {
    const file = process.env.TEST_RESULTS_FILE;
    if (file === undefined) return;
    const tests = testResults.map(({ fullName, title, status }) => ({ fullName, title, status }));
    const isBroken =
      Boolean(testExecError) || (Boolean(failureMessage) && tests.every(({ status }) => status !== 'failed'));
    appendFileSync(file, `${JSON.stringify({ testFilePath, isBroken, tests })}\n`);
  }
};
