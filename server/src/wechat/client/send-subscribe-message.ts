import type { EndpointCalls } from './endpoint-call';
import { failureFromTransport, WechatApiError, WechatTransportError, type WechatFailure } from './failure';
import type { WechatReply } from './http-call';

export interface SubscribeMessage {
  openId: string;
  templateId: string;
  /** Page of the mini-program without leading slash, query allowed; null: a card that opens nothing. */
  page: string | null;
  miniprogramState: 'developer' | 'trial' | 'formal';
  /** Field name → text, as `checkWechatField` accepts it. */
  data: Readonly<Record<string, string>>;
}

export type SendResult =
  /** WeChat took the message; whether it was delivered comes later as a push. */
  | { outcome: 'accepted'; msgId: string | null }
  /**
   * The message may or may not have been taken. Sending again could spend a second consent:
   * wait for `subscribe_msg_sent_event`, then decide.
   */
  | { outcome: 'unknown'; reason: 'timeout' | 'connectionLost' | 'unreadableReply' }
  /** Certainly not taken; `failure.kind` and `failure.afterMs` say what to do. */
  | { outcome: 'refused'; failure: WechatFailure };

const endpoint = '/cgi-bin/message/subscribe/send';

/** One try (and one more after a token refresh). Throws only WechatApiError, for the busy retry to see. */
export async function trySend(calls: EndpointCalls, message: SubscribeMessage): Promise<SendResult> {
  let reply: WechatReply;
  try {
    reply = await calls.authorised({ method: 'POST', path: endpoint, body: messageBody(message) });
  } catch (error) {
    if (!(error instanceof WechatTransportError)) throw error;
    return transportOutcome(error);
  }
  return { outcome: 'accepted', msgId: typeof reply.msgid === 'string' ? reply.msgid : null };
}

export function refusedResult(error: unknown): SendResult {
  if (error instanceof WechatApiError) return { outcome: 'refused', failure: error.failure };
  throw error;
}

function transportOutcome(error: WechatTransportError): SendResult {
  const { stage } = error;
  // A failed token request says nothing was sent, whatever became of it.
  if (error.endpoint !== endpoint || stage === 'notSent' || stage === 'serverError') {
    return { outcome: 'refused', failure: failureFromTransport(error) };
  }
  return { outcome: 'unknown', reason: stage };
}

/** `page`, `miniprogram_state` and `lang` are documented both as required and as having defaults: always sent. */
function messageBody(message: SubscribeMessage) {
  return {
    touser: message.openId,
    template_id: message.templateId,
    page: message.page ?? '',
    miniprogram_state: message.miniprogramState,
    lang: 'zh_CN',
    data: Object.fromEntries(Object.entries(message.data).map(([name, value]) => [name, { value }])),
  };
}
