import type { z } from 'zod';
import { schemaFaultWording, type SchemaFaultCode } from '#shared/api/fault-wording';
import type { RequestFault } from '#shared/api/problems';

type Issue = z.core.$ZodIssue;

const sizeCodes: Record<string, { big: SchemaFaultCode; small: SchemaFaultCode }> = {
  string: { big: 'tooLong', small: 'tooShort' },
  array: { big: 'tooMany', small: 'tooFew' },
  set: { big: 'tooMany', small: 'tooFew' },
  map: { big: 'tooMany', small: 'tooFew' },
};

const outOfRange = { big: 'outOfRange', small: 'outOfRange' } as const;

function isFaultCode(value: unknown): value is SchemaFaultCode {
  return typeof value === 'string' && Object.hasOwn(schemaFaultWording, value);
}

function codeOf(issue: Issue): SchemaFaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'wrongType';
    case 'too_big':
      return (sizeCodes[issue.origin] ?? outOfRange).big;
    case 'too_small':
      if (issue.origin === 'string' && issue.input === '') return 'required';
      return (sizeCodes[issue.origin] ?? outOfRange).small;
    case 'invalid_value':
      return issue.input === undefined ? 'required' : 'notAllowed';
    case 'invalid_format':
    case 'not_multiple_of':
      return 'badFormat';
    case 'unrecognized_keys':
    case 'invalid_key':
      return 'unknownField';
    case 'invalid_union':
      if (issue.input === undefined) return 'required';
      return issue.discriminator === undefined ? 'wrongType' : 'notAllowed';
    case 'invalid_element':
      return 'wrongType';
    case 'custom':
      // .refine(check, { params: { fault: 'badFormat' } }) names its own code.
      return isFaultCode(issue.params?.fault) ? issue.params.fault : 'notAllowed';
  }
}

/** A union says what is wrong through the branch that came nearest: the one of the right type with the fewest issues. */
function nearestBranch(issue: Extract<Issue, { code: 'invalid_union' }>): Issue[] | null {
  const branches = issue.errors.filter((issues) => !issues.some((inner) => isWholeTypeWrong(inner)));
  branches.sort((left, right) => left.length - right.length);
  return branches[0] ?? null;
}

function isWholeTypeWrong(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0;
}

function faultsOf(issue: Issue, prefix: readonly PropertyKey[]): RequestFault[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'invalid_union') {
    const nearest = nearestBranch(issue);
    if (nearest) return nearest.flatMap((inner) => faultsOf(inner, path));
  }
  const code = codeOf(issue);
  const message = schemaFaultWording[code];
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((place) => ({ field: place.map(String).join('.'), code, message }));
}

/** All faults of one part of the request; `part` stands before the field of everything but a body. */
export function schemaFaults(error: z.core.$ZodError, part?: string): RequestFault[] {
  return error.issues.flatMap((issue) => faultsOf(issue, part === undefined ? [] : [part]));
}
