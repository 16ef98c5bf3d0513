import type { Endpoint } from '#shared/api/endpoint';
import type { Route } from './route';

/** Start-up ends here when the table of routes has a hole; all of them are named at once. */
export class RouteTableError extends Error {
  override readonly name = 'RouteTableError';

  constructor(readonly faults: readonly string[]) {
    super(`The routes are not complete:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

/** Parameter names do not matter for what an address means. */
function addressOf({ method, path }: Endpoint): string {
  return `${method} ${path.replace(/:\w+/g, ':')}`;
}

function policyFaults({ endpoint, policy }: Partial<Route>): string[] {
  const name = endpoint?.name ?? 'a route without an endpoint';
  if (!policy) return [`${name} has no policy`];
  const faults: string[] = [];
  if (policy.audience.length === 0) faults.push(`${name} has a policy without an audience`);
  if (policy.scope.trim() === '') faults.push(`${name} has a policy without a scope`);
  if (policy.reason.trim() === '') faults.push(`${name} has a policy without a reason`);
  return faults;
}

function endpointFaults(endpoint: Endpoint): string[] {
  const faults: string[] = [];
  const bodies = [endpoint.body, endpoint.upload, endpoint.rawBody].filter((body) => body !== undefined);
  if (bodies.length > 1) faults.push(`${endpoint.name} declares more than one kind of body`);
  if (endpoint.method === 'GET' && (bodies.length > 0 || endpoint.idempotent || endpoint.versioned)) {
    faults.push(`${endpoint.name} is a GET and declares what only a write has`);
  }
  if (endpoint.idempotent && (endpoint.answersFile || endpoint.answersPage))
    faults.push(`${endpoint.name} cannot keep a file or a page as its answer`);
  return faults;
}

function duplicates(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/** Every endpoint has exactly one route, every route a declared endpoint and a whole policy. */
export function checkRouteTable(endpoints: readonly Endpoint[], routes: readonly Route[]): void {
  const served = routes.map(({ endpoint }) => endpoint);
  const faults = [
    ...routes.flatMap(policyFaults),
    ...endpoints.flatMap(endpointFaults),
    ...duplicates(served.map(({ name }) => name)).map((name) => `${name} has two routes`),
    ...duplicates(endpoints.map(addressOf)).map((address) => `two endpoints have the address ${address}`),
    ...served
      .filter((one) => !endpoints.includes(one))
      .map(({ name }) => `${name} is served but not declared`),
    ...endpoints
      .filter((one) => !served.includes(one))
      .map(({ name }) => `${name} is declared but not served`),
  ];
  if (faults.length > 0) throw new RouteTableError(faults);
}
