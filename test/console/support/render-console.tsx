import { cleanup, configure, render } from '@testing-library/react';
import { createMemoryRouter, type DataRouter } from 'react-router';
import { App } from '../../../server/console/app/app';
import { buildQueryClient } from '../../../server/console/app/query-client';
import { routes } from '../../../server/console/app/routes';
import { installBrowserStubs } from './browser-stubs';
import { MockDesk, Unreachable, type DeskAnswer } from './mock-desk';

// Working out for each element whether it is visible takes jsdom seconds; what is hidden is not in the tree here.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

/** The whole console at an address, in front of a mock desk. */
export function renderConsole(desk: MockDesk, address: string): DataRouter {
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  render(<App router={router} queryClient={buildQueryClient()} />);
  return router;
}

/** A fresh desk whose answers this page's fetch gets. */
export function openDesk(): MockDesk {
  installBrowserStubs();
  const desk = new MockDesk();
  window.fetch = (address, request) => {
    const headers = request?.headers as Record<string, string>;
    try {
      const answer = desk.answer(
        request?.method ?? 'GET',
        String(address),
        headers,
        // A form with a file: what is in it is the browser's business.
        request?.body instanceof FormData ? '' : String(request?.body ?? ''),
      );
      return Promise.resolve(asResponse(answer));
    } catch (error) {
      return Promise.reject(error instanceof Unreachable ? new TypeError('Failed to fetch') : error);
    }
  };
  return desk;
}

function asResponse({ status, body, headers }: DeskAnswer): Response {
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers });
}

/** A reload in the same tab: the page is gone, the tab's storage stays. */
export function leavePage(): void {
  cleanup();
}
