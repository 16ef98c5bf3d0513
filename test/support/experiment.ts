/** What an experiment of RELIABILITY has measured, as one line of JSON for the person who compares runs. */
export function printExperiment(result: {
  name: string;
  n: number;
  pass: boolean;
  numbers: Record<string, number | string | object>;
}): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

/** A whole number from the environment, for the long form of an experiment. */
export function sizeFrom(variable: string, shortForm: number): number {
  const value = Number(process.env[variable] ?? shortForm);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${variable} must be a whole number above 0`);
  return value;
}
