import type { ApiProblem } from '../../../miniapp/src/http/failures';
import type { sendOnce } from '../../../miniapp/src/http/send-once';

interface Http {
  sendOnce: typeof sendOnce;
  ApiProblem: typeof ApiProblem;
}

const kept = new Map<string, string>();
let keys = 0;
let isPhoneFull = false;

/** Loads the module as a start of the app does: nothing is in memory, the phone's storage is as it was. */
async function coldStart(): Promise<Http> {
  jest.resetModules();
  const storage = {
    get: async (key: string) => kept.get(key) ?? null,
    set: async (key: string, value: string) => {
      if (isPhoneFull) throw new Error('no room');
      kept.set(key, value);
    },
    remove: async (key: string) => void kept.delete(key),
  };
  jest.doMock('../../../miniapp/src/platform', () => ({
    platform: { storage, newKey: () => `key-${(keys += 1)}` },
    storageKeys: { unansweredAct: (act: string) => `act.${act}` },
    readKept: async (key: string, isOfThisShape: (value: unknown) => boolean) => {
      const value: unknown = JSON.parse(kept.get(key) ?? 'null');
      return isOfThisShape(value) ? value : null;
    },
  }));
  const sending = await import('../../../miniapp/src/http/send-once');
  const failures = await import('../../../miniapp/src/http/failures');
  return { sendOnce: sending.sendOnce, ApiProblem: failures.ApiProblem };
}

beforeEach(() => {
  kept.clear();
  keys = 0;
  isPhoneFull = false;
});

/** Sends, and gives back the key that went out. */
async function keyOf(http: Http, version: number, answer: () => unknown = () => undefined): Promise<string> {
  let sent = '';
  await http
    .sendOnce('submit.a1', version, async (key) => {
      sent = key;
      return answer();
    })
    .catch(() => undefined);
  return sent;
}
const lost = () => {
  throw new Error('no answer');
};
const refused = (http: Http, status: number) => () => {
  throw new http.ApiProblem({
    type: 'about:blank',
    status,
    code: 'server.busy',
    title: '请重试。',
    requestId: 'r',
  });
};

describe('a write whose answer did not come', () => {
  it('goes out again with its key, also after a cold start', async () => {
    const first = await keyOf(await coldStart(), 7, lost);
    expect(await keyOf(await coldStart(), 7, lost)).toBe(first);
  });

  it('goes out again with its key on a phone without room', async () => {
    isPhoneFull = true;
    const http = await coldStart();
    const first = await keyOf(http, 7, lost);
    expect(await keyOf(http, 7, lost)).toBe(first);
  });

  it('keeps its key while the server is busy', async () => {
    const http = await coldStart();
    const first = await keyOf(http, 7, refused(http, 503));
    expect(await keyOf(http, 7)).toBe(first);
  });

  it('is another act once the application has another version', async () => {
    const http = await coldStart();
    const first = await keyOf(http, 7, lost);
    expect(await keyOf(http, 8, lost)).not.toBe(first);
  });
});

it('gives the next act a new key after an answer', async () => {
  const http = await coldStart();
  const first = await keyOf(http, 7);
  expect(kept.size).toBe(0);
  expect(await keyOf(http, 7)).not.toBe(first);
});

it('gives the next act a new key after a refusal', async () => {
  const http = await coldStart();
  const first = await keyOf(http, 7, refused(http, 422));
  expect(kept.size).toBe(0);
  expect(await keyOf(http, 7)).not.toBe(first);
});
