import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAccessTokens } from './wechat-api/access-tokens';
import { createAccounts } from './accounts';
import { createFaults } from './faults';
import { readInboxFiles } from './inbox/inbox-files';
import { createOneTimeCodes } from './wechat-api/one-time-codes';
import { createPushSender } from './pushes/push-sender';
import { createRequestListener } from './request-listener';
import { createSimulatorClock } from './simulator-clock';
import type { SimulatorHandle, SimulatorOptions } from './simulator-options';
import type { SimulatorParts } from './simulator-parts';
import { openStateStore } from './simulator-state';

/**
 * A stand-in for api.weixin.qq.com with an inbox page at `/` and control routes under `/sim/`.
 * For development, demonstration and tests: it holds no real person's data and signs in whoever asks.
 */
export async function startWechatSimulator(given: SimulatorOptions): Promise<SimulatorHandle> {
  if (given.host !== '127.0.0.1' && given.host !== '::1')
    throw new RangeError('the simulator listens on loopback only');
  const options = { ...given };
  const clock = createSimulatorClock(options.clock);
  const store = await openStateStore(options.statePath);
  const faults = createFaults();
  const parts: SimulatorParts = {
    options,
    clock,
    store,
    faults,
    accounts: createAccounts(options.appId, store),
    tokens: createAccessTokens(clock),
    loginCodes: createOneTimeCodes(clock),
    phoneCodes: createOneTimeCodes(clock),
    pushes: createPushSender(options, { clock, faults }),
    calls: new Map(),
    sending: new Set(),
  };
  const server = createServer(createRequestListener(parts, await readInboxFiles(options.inboxDirectory)));
  server.listen(options.port, options.host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${options.host === '::1' ? '[::1]' : options.host}:${port}`,
    setPushUrl: (pushUrl) => parts.pushes.setUrl(pushUrl),
    setOpenPageUrl(openPageUrl) {
      options.openPageUrl = openPageUrl;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      // Requests held by a `timeout` fault would keep the server open for ever.
      server.closeAllConnections();
      await closed;
      await parts.pushes.close();
      await store.save();
    },
  };
}
