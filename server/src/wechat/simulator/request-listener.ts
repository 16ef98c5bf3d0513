import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { answerApi, findApiRoute } from './wechat-api/api-routes';
import { ControlFault, findControl } from './control-routes';
import type { Fault } from './faults';
import type { InboxFile } from './inbox/inbox-files';
import type { SimulatorParts, SimulatorRequest } from './simulator-parts';
import { refusalReply, WechatRefusal } from './wechat-api/wechat-reply';

const json = 'application/json; charset=utf-8';
const maxBodyBytes = 1_048_576;

export function createRequestListener(
  parts: SimulatorParts,
  inboxFiles: ReadonlyMap<string, InboxFile>,
): RequestListener {
  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(message.url ?? '/', 'http://simulator');
    const file = inboxFiles.get(url.pathname);
    if (file !== undefined && message.method === 'GET') return send(response, 200, file.type, file.content);
    const request: SimulatorRequest = {
      method: message.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: await readBody(message),
    };
    const control = findControl(request);
    if (control !== null) {
      // The control routes have no sign-in: another site open in the same browser must not reach them.
      if (!isSameOrigin(message)) return send(response, 403, json, '{"error":"other origin"}');
      return send(response, 200, json, JSON.stringify(await control(parts, request)));
    }
    await answerWechat(request, response);
  }

  async function answerWechat(request: SimulatorRequest, response: ServerResponse): Promise<void> {
    const route = findApiRoute(request.path);
    if (route === null) return send(response, 404, json, '{"errcode":404,"errmsg":"404 not found"}');
    parts.calls.set(request.path, (parts.calls.get(request.path) ?? 0) + 1);
    const fault = parts.faults.take(request.path);
    if (fault !== null && (await applyFault(fault, response, () => answerApi(route, parts, request)))) return;
    send(response, 200, json, await answerApi(route, parts, request));
  }

  return (message, response) => {
    answer(message, response).catch((error: unknown) => {
      if (error instanceof WechatRefusal) return send(response, 200, json, refusalReply(error));
      if (error instanceof ControlFault) {
        return send(response, 400, json, JSON.stringify({ error: error.message }));
      }
      send(response, 500, json, '{"error":"the simulator failed"}');
    });
  };
}

/** True when the fault has taken the place of the answer. */
async function applyFault(
  fault: Fault,
  response: ServerResponse,
  carryOut: () => Promise<string>,
): Promise<boolean> {
  const goodAnswer = fault.afterAccept ? await carryOut() : null;
  if (fault.delayMs !== undefined) await wait(fault.delayMs, undefined, { ref: false });
  if (fault.errcode !== undefined) throw new WechatRefusal(fault.errcode, fault.errmsg);
  if (fault.timeout) return true;
  if (fault.reset) response.socket?.resetAndDestroy();
  else if (fault.http500) send(response, 500, 'text/html', '<html>Internal Server Error</html>');
  else if (fault.notJson) send(response, 200, 'text/html', '<html>maintenance</html>');
  else if (goodAnswer !== null) send(response, 200, json, goodAnswer);
  else return false;
  return true;
}

function send(response: ServerResponse, status: number, type: string, content: string | Buffer): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  response.end(content);
}

function isSameOrigin({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`;
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) throw new WechatRefusal(47001);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
