import { encryptPush } from '../../push/push-cipher';
import { signPush } from '../../push/push-signature';
import type { SimulatorOptions } from '../simulator-options';

type FieldValue = string | FieldValue[] | { [name: string]: FieldValue };

export type SimulatedEvent = { openId: string } & (
  | { name: keyof typeof xmlWrappers; items: Record<string, string>[] }
  | { name: 'wxa_media_check'; fields: Record<string, FieldValue> }
);

/** In XML the items of a subscription event stand in an element of their own. */
const xmlWrappers = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent',
} as const;

interface PushMessage {
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
      ? xmlElement('xml', { ToUserName: originalId, Encrypt: encrypt })
      : JSON.stringify({ ToUserName: originalId, Encrypt: encrypt }),
  };
}

/** Numbers are strings: so it is with WeChat. */
function eventHead(event: SimulatedEvent, createdAt: Date) {
  return {
    ToUserName: originalId,
    FromUserName: event.openId,
    CreateTime: unixSeconds(createdAt),
    MsgType: 'event',
    Event: event.name,
  };
}

/** One item stands as an object, several as an array. */
function eventAsJson(event: SimulatedEvent, createdAt: Date): string {
  const content =
    'fields' in event ? event.fields : { List: event.items.length === 1 ? event.items[0] : event.items };
  return JSON.stringify({ ...eventHead(event, createdAt), ...content });
}

function eventAsXml(event: SimulatedEvent, createdAt: Date): string {
  const content = 'fields' in event ? event.fields : { [xmlWrappers[event.name]]: { List: event.items } };
  return xmlElement('xml', { ...eventHead(event, createdAt), ...content });
}

function xmlElement(name: string, value: FieldValue): string {
  if (Array.isArray(value)) return value.map((item) => xmlElement(name, item)).join('');
  if (typeof value === 'string') return `<${name}><![CDATA[${value.replaceAll(']]>', '')}]]></${name}>`;
  const children = Object.entries(value).map(([child, content]) => xmlElement(child, content));
  return `<${name}>${children.join('')}</${name}>`;
}

export function unixSeconds(instant: Date): string {
  return String(Math.floor(instant.getTime() / 1000));
}
