import type * as httpDoor from '../../../miniapp/src/http';
import { PlatformError, type HttpRequest, type HttpResponse } from '../../../miniapp/src/platform/platform';

type Reply = HttpResponse | Error;

/** Takes the place of miniapp/src/platform/target: replies in the order given, and remembers what was sent. */
export class FakePhone {
  readonly sent: HttpRequest[] = [];
  readonly replies: Reply[] = [];
  readonly kept = new Map<string, string>();
  signInCodes = 0;

  readonly platform = {
    signIn: { code: async () => `code-${(this.signInCodes += 1)}` },
    storage: {
      get: async (key: string) => this.kept.get(key) ?? null,
      set: async (key: string, value: string) => void this.kept.set(key, value),
      remove: async (key: string) => void this.kept.delete(key),
    },
    transfers: {
      send: async (request: HttpRequest) => {
        this.sent.push(request);
        const reply = this.replies.shift();
        if (!reply) throw new Error(`no reply left for ${request.method} ${request.url}`);
        if (reply instanceof Error) throw reply;
        return reply;
      },
    },
  };

  reply(...replies: Reply[]): void {
    this.replies.push(...replies);
  }
}

export function answer(status: number, body: unknown, headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, text: body === undefined ? '' : JSON.stringify(body) };
}

export function refusal(status: number, code: string, more: object = {}): HttpResponse {
  return answer(status, { type: 'about:blank', status, code, title: '请重试。', requestId: 'r1', ...more });
}

/** A phone on which somebody is signed in, and the door to the server as it is when the program has just started. */
export async function startOnFakePhone(): Promise<{ phone: FakePhone; http: typeof httpDoor }> {
  jest.resetModules();
  Object.assign(globalThis, { API_BASE: 'https://server.test' });
  const phone = new FakePhone();
  jest.doMock('../../../miniapp/src/platform', () => ({
    platform: phone.platform,
    PlatformError,
    storageKeys: { sessionToken: 'session.token' },
  }));
  phone.kept.set('session.token', 'old');
  return { phone, http: await import('../../../miniapp/src/http') };
}
