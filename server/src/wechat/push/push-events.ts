import { createHash } from 'node:crypto';
import type { PushFields } from './push-body';
import { PushRefused } from './push-refused';

interface PushOrigin {
  openId: string;
  createdAtUtc: string;
  /** Same for every delivery of the same event, different for all others; holds no openid in clear. */
  dedupeKey: string;
}

/** One item of a push. Source: 小程序订阅消息开发指南, 订阅消息事件推送. */
export type WechatPushEvent = PushOrigin &
  (
    | { kind: 'subscribePopup'; templateId: string; choice: 'accept' | 'reject' | 'other' }
    | { kind: 'subscribeChange'; templateId: string; choice: 'accept' | 'reject' | 'other' }
    | { kind: 'subscribeSent'; templateId: string; msgId: string; isDelivered: boolean; errorStatus: string }
    | { kind: 'other'; event: string }
  );

/** Event name → the element that wraps its items in XML; JSON has `List` at the top instead. */
const wrapperOfEvent: Readonly<Record<string, string>> = {
  subscribe_msg_popup_event: 'SubscribeMsgPopupEvent',
  subscribe_msg_change_event: 'SubscribeMsgChangeEvent',
  subscribe_msg_sent_event: 'SubscribeMsgSentEvent',
};

/** A push of several templates becomes several events, each with a key of its own. Throws PushRefused. */
export function parsePushEvents(fields: PushFields): WechatPushEvent[] {
  const event = text(fields.Event) || text(fields.MsgType);
  const openId = text(fields.FromUserName);
  const createTime = text(fields.CreateTime);
  if (event === '' || openId === '' || !/^\d{1,12}$/u.test(createTime)) throw new PushRefused('unreadable');
  const createdAtUtc = new Date(Number(createTime) * 1000).toISOString();
  const msgId = text(fields.MsgId);
  const wrapper = Object.hasOwn(wrapperOfEvent, event) ? wrapperOfEvent[event] : undefined;
  if (wrapper === undefined) {
    const key = dedupeKey({ openId, createTime, event, item: text(fields.trace_id), msgId });
    return [{ kind: 'other', event, openId, createdAtUtc, dedupeKey: key }];
  }
  return readItems(fields, wrapper).map((item) => {
    const templateId = text(item.TemplateId);
    const sentId = text(item.MsgID);
    if (templateId === '') throw new PushRefused('unreadable');
    const key = dedupeKey({ openId, createTime, event, item: `${templateId}|${sentId}`, msgId: '' });
    const origin = { openId, createdAtUtc, dedupeKey: key, templateId };
    if (event === 'subscribe_msg_sent_event') {
      const isDelivered = text(item.ErrorCode) === '0';
      return {
        ...origin,
        kind: 'subscribeSent',
        msgId: sentId,
        isDelivered,
        errorStatus: text(item.ErrorStatus),
      };
    }
    const kind = event === 'subscribe_msg_popup_event' ? 'subscribePopup' : 'subscribeChange';
    return { ...origin, kind, choice: readChoice(item.SubscribeStatusString) };
  });
}

/**
 * MsgId where there is one; events have none and CreateTime counts whole seconds, so the event's name and
 * its item are part of the key. Hashed, because the key is stored and the openid need not be.
 */
export function dedupeKey(parts: {
  openId: string;
  createTime: string;
  event: string;
  item: string;
  msgId: string;
}): string {
  const identity =
    parts.msgId === '' ? [parts.openId, parts.createTime, parts.event, parts.item] : ['MsgId', parts.msgId];
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex');
}

/** One item comes as an object, several as an array. */
function readItems(fields: PushFields, wrapper: string): PushFields[] {
  const wrapped = fields[wrapper];
  const list = isRecord(wrapped) ? wrapped.List : fields.List;
  const items: unknown[] = Array.isArray(list) ? list : [list];
  if (items.length === 0 || !items.every(isRecord)) throw new PushRefused('unreadable');
  return items;
}

function readChoice(value: unknown): 'accept' | 'reject' | 'other' {
  const choice = text(value);
  // acceptWithAudio, acceptWithAlert: consents with a louder sign.
  if (choice.startsWith('accept')) return 'accept';
  return choice === 'reject' ? 'reject' : 'other';
}

function isRecord(value: unknown): value is PushFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers arrive as strings or as numbers. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
