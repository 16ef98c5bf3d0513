import { encryptPush } from '../../push/push-cipher';
import { signPush } from '../../push/push-signature';
import type { SimulatorOptions } from '../simulator-options';

export interface SimulatedEvent {
  name: 'subscribe_msg_popup_event' | 'subscribe_msg_change_event' | 'subscribe_msg_sent_event';
  openId: string;
  items: Record<string, string>[];
}

export interface PushMessage {
  query: Record<string, string>;
  contentType: string;
  body: string;
}

const originalId = 'gh_simulated0001';

/** What WeChat would post for this event: plain or safe, JSON or XML. */
export function buildPushMessage(
  event: SimulatedEvent,
  options: Pick<SimulatorOptions, 'appId' | 'pushToken' | 'pushAesKey' | 'pushMode' | 'pushFormat'>,
  { createdAt, sentAt, nonce }: { createdAt: Date; sentAt: Date; nonce: string },
): PushMessage {
  const isXml = options.pushFormat === 'xml';
  const content = isXml ? eventAsXml(event, createdAt) : eventAsJson(event, createdAt);
  const timestamp = unixSeconds(sentAt);
  const query = {
    signature: signPush([options.pushToken, timestamp, nonce]),
    timestamp,
    nonce,
    openid: event.openId,
  };
  const contentType = isXml ? 'text/xml; charset=utf-8' : 'application/json';
  if (options.pushMode === 'plain') return { query, contentType, body: content };
  const encrypt = encryptPush(content, { aesKey: options.pushAesKey, appId: options.appId });
  return {
    query: {
      ...query,
      encrypt_type: 'aes',
      msg_signature: signPush([options.pushToken, timestamp, nonce, encrypt]),
    },
    contentType,
    body: isXml
      ? `<xml>${cdata('ToUserName', originalId)}${cdata('Encrypt', encrypt)}</xml>`
      : JSON.stringify({ ToUserName: originalId, Encrypt: encrypt }),
  };
}

/** One item stands as an object, several as an array, and numbers are strings: so it is with WeChat. */
function eventAsJson(event: SimulatedEvent, createdAt: Date): string {
  return JSON.stringify({
    ToUserName: originalId,
    FromUserName: event.openId,
    CreateTime: unixSeconds(createdAt),
    MsgType: 'event',
    Event: event.name,
    List: event.items.length === 1 ? event.items[0] : event.items,
  });
}

const xmlWrappers = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent',
} satisfies Record<SimulatedEvent['name'], string>;

function eventAsXml(event: SimulatedEvent, createdAt: Date): string {
  const wrapper = xmlWrappers[event.name];
  const items = event.items.map((item) => {
    const fields = Object.entries(item).map(([name, value]) => cdata(name, value));
    return `<List>${fields.join('')}</List>`;
  });
  return (
    `<xml>${cdata('ToUserName', originalId)}${cdata('FromUserName', event.openId)}` +
    `<CreateTime>${unixSeconds(createdAt)}</CreateTime>${cdata('MsgType', 'event')}${cdata('Event', event.name)}` +
    `<${wrapper}>${items.join('')}</${wrapper}></xml>`
  );
}

function cdata(name: string, value: string): string {
  return `<${name}><![CDATA[${value.replaceAll(']]>', '')}]]></${name}>`;
}

export function unixSeconds(instant: Date): string {
  return String(Math.floor(instant.getTime() / 1000));
}
