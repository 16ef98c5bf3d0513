import {
  decryptPush,
  dedupeKey,
  encryptPush,
  parsePushEvents,
  PushRefused,
  readPush,
  verifyPush,
  verifyPushUrl,
} from '../../server/src/wechat';
import { readPushFields } from '../../server/src/wechat/push/push-body';
import { signPush } from '../../server/src/wechat/push/push-signature';

/** The examples of WeChat's own page (消息推送). */
const official = {
  token: 'AAAAA',
  aesKey: 'A'.repeat(43),
  appId: 'wxba5fad812f8e6fb9',
  timestamp: '1714112445',
  nonce: '415670741',
  msgSignature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3',
  encrypt:
    '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv' +
    '6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNq' +
    'J4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=',
  message:
    '{"ToUserName":"gh_97417a04a28d","FromUserName":"o9AgO5Kd5ggOC-bXrbNODIiE3bGY","CreateTime":1714112445,' +
    '"MsgType":"event","Event":"debug_demo","debug_str":"hello world"}',
};
const officialNow = new Date(Number(official.timestamp) * 1000);
const officialQuery = {
  signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d',
  timestamp: official.timestamp,
  nonce: official.nonce,
  encrypt_type: 'aes',
  msg_signature: official.msgSignature,
};
const officialBody = JSON.stringify({ ToUserName: 'gh_97417a04a28d', Encrypt: official.encrypt });
const settings = { token: official.token, aesKey: official.aesKey, appId: official.appId, now: officialNow };

function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof PushRefused) return error.reason;
    throw error;
  }
  return 'accepted';
}

describe("WeChat's own examples", () => {
  it('signs the address check', () => {
    expect(signPush(['AAAAA', '1714036504', '1514711492'])).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696');
  });

  it('signs a plain push', () => {
    expect(signPush(['AAAAA', '1714037059', '486452656'])).toBe('899cf89e464efb63f54ddac96b0a0a235f53aa78');
  });

  it('verifies and decrypts the safe-mode push, whose pad of 19 Node alone does not take', () => {
    expect(verifyPush(officialQuery, officialBody, settings)).toBe(official.encrypt);
    expect(Buffer.from(official.encrypt, 'base64')).toHaveLength(224);
    const message = decryptPush(official.encrypt, official);
    expect(message).toBe(official.message);
    expect(Buffer.byteLength(message)).toBe(167);
  });

  it('encrypts and signs the reply', () => {
    const encrypt = encryptPush('{"demo_resp":"good luck"}', official, Buffer.from('707722b803182950'));
    expect(encrypt).toBe(
      'ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==',
    );
    expect(signPush(['AAAAA', '1713424427', '415670741', encrypt])).toBe(
      '1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1',
    );
  });
});

describe('the address check', () => {
  const query = {
    signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
    timestamp: '1714036504',
    nonce: '1514711492',
    echostr: '4375120948345356249',
  };
  const now = new Date(1714036504_000);

  it('returns echostr unchanged', () => {
    expect(verifyPushUrl(query, { token: 'AAAAA', now })).toBe('4375120948345356249');
  });

  it.each([
    ['another token', query, 'BBBBB', now],
    ['another nonce', { ...query, nonce: '1' }, 'AAAAA', now],
    ['no signature', { ...query, signature: undefined }, 'AAAAA', now],
    ['an old timestamp', query, 'AAAAA', new Date(now.getTime() + 300_001)],
  ])('refuses %s', (_case, changed, token, at) => {
    expect(verifyPushUrl(changed, { token, now: at })).toBeNull();
  });
});

describe('a push that is not what it claims', () => {
  const other = encryptPush('{"Event":"forged"}', official);
  const bodyOf = (encrypt: string) => JSON.stringify({ ToUserName: 'gh', Encrypt: encrypt });
  const signed = (encrypt: string) => ({
    ...officialQuery,
    msg_signature: signPush([official.token, official.timestamp, official.nonce, encrypt]),
  });
  const flipped = Buffer.from(official.encrypt, 'base64');
  flipped.writeUInt8(flipped.readUInt8(215) ^ 1, 215);
  const tampered = flipped.toString('base64');
  const ofOtherApp = encryptPush(official.message, { ...official, appId: 'wx_other_app' });

  it.each([
    ['right plain signature over another body', officialQuery, bodyOf(other), 'signature'],
    ['no msg_signature', { ...officialQuery, msg_signature: undefined }, officialBody, 'signature'],
    ['plain body in safe mode', officialQuery, official.message, 'notEncrypted'],
    ['tampered cipher text, signed', signed(tampered), bodyOf(tampered), 'undecipherable'],
    ['message of another app', signed(ofOtherApp), bodyOf(ofOtherApp), 'otherApp'],
    ['cut cipher text', signed('AAAA'), bodyOf('AAAA'), 'undecipherable'],
    ['no JSON', officialQuery, 'Encrypt=1', 'unreadable'],
    ['an array', officialQuery, '[]', 'unreadable'],
    ['a huge body', officialQuery, `{"Encrypt":"${'A'.repeat(70_000)}"}`, 'tooLarge'],
  ])('refuses %s', (_case, query, body, reason) => {
    expect(readPush({ query, body }, settings)).toEqual({ ok: false, reason });
  });

  it.each([
    [300_000, true],
    [300_001, false],
    [-300_000, true],
    [-300_001, false],
  ])('with a clock off by %d ms is taken: %s', (offMs, ok) => {
    const now = new Date(officialNow.getTime() + offMs);
    expect(readPush({ query: officialQuery, body: officialBody }, { ...settings, now }).ok).toBe(ok);
  });

  it.each([
    '<!DOCTYPE xml [<!ENTITY a "b">]><xml><Encrypt>&a;</Encrypt></xml>',
    '<?xml version="1.0"?><xml><Encrypt>a</Encrypt></xml>',
    '<xml><Encrypt>&lt;</Encrypt></xml>',
    '<xml a="1"><Encrypt>a</Encrypt></xml>',
    '<xml><!-- x --><Encrypt>a</Encrypt></xml>',
    '<xml><Encrypt>a</Other></xml>',
    '<xml><Encrypt>a</Encrypt>',
    '<xml><Encrypt>a</Encrypt></xml><xml></xml>',
    '<a><Encrypt>a</Encrypt></a>',
    `${'<a>'.repeat(50)}`,
    '<xml>text</xml>',
  ])('refuses the XML %s', (body) => {
    expect(refusal(() => readPushFields(body))).toBe('unreadable');
  });

  it('reads an element named like a built-in property as data only', () => {
    const fields = readPushFields('<xml><constructor><![CDATA[<&]]></constructor></xml>');
    expect(fields).toEqual({ constructor: '<&' });
    expect(refusal(() => readPushFields('<xml><__proto__>a</__proto__></xml>'))).toBe('unreadable');
  });
});

describe('subscription events', () => {
  const head = { ToUserName: 'gh_1', FromUserName: 'oUser', CreateTime: '1610969440', MsgType: 'event' };
  const accept = { TemplateId: 'T1', SubscribeStatusString: 'accept', PopupScene: '0' };
  const reject = { TemplateId: 'T2', SubscribeStatusString: 'reject', PopupScene: '0' };

  it('reads one choice as an object and several as an array', () => {
    const popup = { ...head, Event: 'subscribe_msg_popup_event' };
    const one = parsePushEvents({ ...popup, List: accept });
    expect(one).toMatchObject([
      {
        kind: 'subscribePopup',
        templateId: 'T1',
        choice: 'accept',
        openId: 'oUser',
        createdAtUtc: '2021-01-18T11:30:40.000Z',
      },
    ]);
    const two = parsePushEvents({ ...popup, List: [accept, reject] });
    expect(two).toMatchObject([
      { templateId: 'T1', choice: 'accept' },
      { templateId: 'T2', choice: 'reject' },
    ]);
    expect(new Set(two.map((event) => event.dedupeKey)).size).toBe(2);
    expect(two[0]?.dedupeKey).toBe(one[0]?.dedupeKey);
  });

  it('reads the same event from XML and JSON alike', () => {
    const xml =
      '<xml>\n<ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[oUser]]></FromUserName>' +
      '<CreateTime>1610969440</CreateTime><MsgType><![CDATA[event]]></MsgType>' +
      '<Event><![CDATA[subscribe_msg_popup_event]]></Event>\n<SubscribeMsgPopupEvent>' +
      '<List><TemplateId><![CDATA[T1]]></TemplateId><SubscribeStatusString><![CDATA[accept]]>' +
      '</SubscribeStatusString><PopupScene>0</PopupScene></List>' +
      '<List><TemplateId><![CDATA[T2]]></TemplateId><SubscribeStatusString><![CDATA[reject]]>' +
      '</SubscribeStatusString><PopupScene>0</PopupScene></List></SubscribeMsgPopupEvent>\n</xml>';
    expect(parsePushEvents(readPushFields(xml))).toEqual(
      parsePushEvents({ ...head, Event: 'subscribe_msg_popup_event', List: [accept, reject] }),
    );
  });

  it.each(['"1864323726461255680"', '1864323726461255680'])('keeps every digit of MsgID %s', (msgId) => {
    const body =
      `{"FromUserName":"oUser","CreateTime":1620963428,"Event":"subscribe_msg_sent_event",` +
      `"List":{"TemplateId":"T1","MsgID":${msgId},"ErrorCode":"0","ErrorStatus":"success"}}`;
    expect(parsePushEvents(readPushFields(body))).toMatchObject([
      { kind: 'subscribeSent', msgId: '1864323726461255680', isDelivered: true, errorStatus: 'success' },
    ]);
  });

  it('reads a refusal made in 服务通知, and a failed delivery', () => {
    const change = { ...head, Event: 'subscribe_msg_change_event', List: [reject] };
    expect(parsePushEvents(change)).toMatchObject([{ kind: 'subscribeChange', choice: 'reject' }]);
    const item = { TemplateId: 'T1', MsgID: '1', ErrorCode: '20001', ErrorStatus: 'system error' };
    const sent = { ...head, Event: 'subscribe_msg_sent_event', List: item };
    expect(parsePushEvents(sent)).toMatchObject([{ kind: 'subscribeSent', isDelivered: false }]);
  });

  it('passes on other events by name', () => {
    const events = parsePushEvents({ ...head, Event: 'user_authorization_revoke' });
    expect(events).toMatchObject([{ kind: 'other', event: 'user_authorization_revoke' }]);
  });

  it.each([
    ['no person', { CreateTime: '1', Event: 'subscribe_msg_popup_event', List: accept }],
    ['no items', { ...head, Event: 'subscribe_msg_popup_event' }],
    ['an item without template', { ...head, Event: 'subscribe_msg_sent_event', List: {} }],
  ])('refuses %s', (_case, fields) => {
    expect(refusal(() => parsePushEvents(fields))).toBe('unreadable');
  });

  it('knows a repeated message by MsgId, and shows no openid in the key', () => {
    const parts = { openId: 'oUser', createTime: '1', event: 'text', item: '', msgId: '77' };
    expect(dedupeKey({ ...parts, createTime: '2' })).toBe(dedupeKey(parts));
    expect(dedupeKey({ ...parts, msgId: '78' })).not.toBe(dedupeKey(parts));
    expect(dedupeKey(parts)).toMatch(/^[0-9a-f]{64}$/u);
  });
});
