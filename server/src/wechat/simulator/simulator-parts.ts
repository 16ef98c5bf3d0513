import type { AccessTokens } from './wechat-api/access-tokens';
import type { Accounts } from './accounts';
import type { Faults } from './faults';
import type { OneTimeCodes } from './wechat-api/one-time-codes';
import type { PushSender } from './pushes/push-sender';
import type { SimulatorClock } from './simulator-clock';
import type { SimulatorOptions } from './simulator-options';
import type { StateStore } from './simulator-state';

/** Everything that a route of the simulator may use. */
export interface SimulatorParts {
  options: SimulatorOptions;
  clock: SimulatorClock;
  store: StateStore;
  accounts: Accounts;
  tokens: AccessTokens;
  loginCodes: OneTimeCodes;
  phoneCodes: OneTimeCodes;
  faults: Faults;
  pushes: PushSender;
  /** Requests by path, those that met a fault included. */
  calls: Map<string, number>;
  /** Openids to whom a send is under way. */
  sending: Set<string>;
}

export interface SimulatorRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}
