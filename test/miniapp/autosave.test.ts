import { shownAnswers } from '../../miniapp/src/answers/answers-draft';
import { FormPhone, settle } from './support/form-phone';
import { FormServer } from './support/form-server';

let server: FormServer;
let phone: FormPhone;

beforeEach(() => {
  server = new FormServer();
  phone = new FormPhone(server);
});

/** The other phone's text is saved before this one's. */
async function bothTyped(
  field: string,
  { other, theirs, mine }: { other: FormPhone; theirs: string; mine: string },
): Promise<void> {
  other.autosave.type(field, theirs);
  await other.pass(800);
  phone.autosave.type(field, mine);
  await phone.pass(800);
}

describe('saving while typing', () => {
  it('waits for a pause of 800 ms and sends only what changed', async () => {
    phone.autosave.type('projectName', '江');
    await phone.pass(500);
    phone.autosave.type('projectName', '江汉');
    await phone.pass(799);
    expect(phone.sent).toHaveLength(0);
    await phone.pass(1);
    expect(phone.sent).toMatchObject([{ version: 1, changes: { projectName: '江汉' } }]);
    expect(phone.badge).toBe('saved');
    expect(server.answers).toEqual({ projectName: '江汉' });
  });

  it('saves somebody who never pauses at least every ten seconds', async () => {
    for (let letters = 1; letters <= 25; letters += 1) {
      phone.autosave.type('description', '字'.repeat(letters));
      await phone.pass(500);
    }
    expect(phone.sent.length).toBeGreaterThanOrEqual(1);
    expect(String(server.answers.description).length).toBeGreaterThan(15);
  });

  it('sends one request at a time and what was typed meanwhile after it', async () => {
    phone.network = 'slow';
    phone.autosave.type('address', '武汉市');
    await phone.pass(800);
    phone.autosave.type('address', '武汉市洪山区');
    await phone.pass(5_000);
    expect(phone.sent).toHaveLength(1);
    await phone.deliver();
    await phone.pass(800);
    await phone.deliver();
    expect(phone.sent).toMatchObject([
      { version: 1, changes: { address: '武汉市' } },
      { version: 2, changes: { address: '武汉市洪山区' } },
    ]);
    expect(phone.badge).toBe('saved');
    expect(phone.kept).toBeNull();
  });

  it('sends everything at once when the page is left, also what was typed during the request', async () => {
    phone.network = 'slow';
    phone.autosave.type('address', '甲');
    const left = phone.autosave.flush();
    await settle();
    phone.autosave.type('address', '乙');
    await phone.deliver();
    await phone.deliver();
    await left;
    expect(server.answers).toEqual({ address: '乙' });
  });

  it('does not send a text that was typed and taken back', async () => {
    phone.autosave.type('address', '甲');
    phone.autosave.type('address', '');
    await phone.pass(20_000);
    expect(phone.sent).toEqual([]);
    expect(phone.kept).toBeNull();
  });
});

describe('without a network', () => {
  it('keeps every text on the phone at once and sends it when the network is back', async () => {
    phone.network = 'offline';
    phone.autosave.type('address', '宜昌市');
    await settle();
    expect(phone.kept).toContain('宜昌市');
    await phone.pass(800);
    expect(phone.badge).toBe('keptOnPhone');
    phone.network = 'online';
    await phone.autosave.flush();
    expect(phone.badge).toBe('saved');
    expect(server.answers).toEqual({ address: '宜昌市' });
  });

  it('tries again by itself, more and more seldom', async () => {
    phone.network = 'offline';
    phone.autosave.type('address', '宜昌市');
    await phone.pass(100_000);
    expect(phone.sent.length).toBeGreaterThanOrEqual(4);
    expect(phone.sent.length).toBeLessThanOrEqual(6);
  });

  it('shows the text again after a cold start and sends it under the same key', async () => {
    phone.network = 'losesAnswers';
    phone.autosave.type('address', '襄阳市');
    await phone.pass(800);
    phone.network = 'online';
    await phone.restart();
    expect(shownAnswers(phone.draft)).toEqual({ address: '襄阳市' });
    await phone.pass(60_000);
    expect(new Set(phone.sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(server.version).toBe(2);
    expect(phone.draft.conflicts).toEqual([]);
  });

  it('takes the answer of a lost request for its own, though more was typed since', async () => {
    phone.network = 'losesAnswers';
    phone.autosave.type('address', '荆州');
    await phone.pass(800);
    phone.autosave.type('address', '荆州市');
    phone.network = 'online';
    await phone.pass(60_000);
    expect(server.answers).toEqual({ address: '荆州市' });
    expect(phone.draft.conflicts).toEqual([]);
  });

  it('says so when the phone cannot keep the text either', async () => {
    phone.network = 'offline';
    phone.isStorageFull = true;
    phone.autosave.type('address', '荆州');
    await phone.pass(800);
    expect(phone.autosave.store.getState().saveState).toMatchObject({
      kind: 'refused',
      text: expect.stringContaining('手机存储已满'),
    });
  });
});

describe('two phones of one unit', () => {
  let other: FormPhone;
  beforeEach(() => {
    other = new FormPhone(server);
  });

  it('rebases silently when the other phone changed another field', async () => {
    other.autosave.type('mobile', '13800000000');
    await other.pass(800);
    phone.autosave.type('address', '黄石市');
    await phone.pass(800);
    expect(phone.badge).toBe('saved');
    expect(server.answers).toEqual({ mobile: '13800000000', address: '黄石市' });
    expect(phone.draft.replaced).toEqual({ mobile: 1 });
  });

  it('rebases silently when only the version moved', async () => {
    server.touch();
    phone.autosave.type('address', '黄石市');
    await phone.pass(800);
    expect(server.answers).toEqual({ address: '黄石市' });
  });

  it('keeps both texts of one field and sends neither until the person chooses', async () => {
    other.autosave.type('address', '十堰市');
    await other.pass(800);
    phone.autosave.type('address', '黄石市');
    phone.autosave.type('mobile', '13800000000');
    await phone.pass(60_000);
    expect(phone.badge).toBe('conflict');
    expect(phone.draft).toMatchObject({
      conflicts: ['address'],
      typed: { address: '黄石市' },
      saved: { address: '十堰市', mobile: '13800000000' },
    });
    await phone.restart();
    expect(phone.draft).toMatchObject({ conflicts: ['address'], typed: { address: '黄石市' } });

    phone.autosave.resolve('address', 'mine');
    await phone.pass(0);
    expect(server.answers.address).toBe('黄石市');
    expect(phone.badge).toBe('saved');
  });

  it('takes the other text when the person wants it, and draws the field anew', async () => {
    await bothTyped('address', { other, theirs: '十堰市', mine: '黄石市' });
    phone.autosave.resolve('address', 'theirs');
    expect(shownAnswers(phone.draft).address).toBe('十堰市');
    expect(phone.draft.replaced.address).toBe(1);
    expect(phone.kept).toBeNull();
    await phone.pass(10_000);
    expect(server.answers.address).toBe('十堰市');
  });

  it('puts both texts into the field when the person wants both, and saves them', async () => {
    await bothTyped('description', { other, theirs: '电脑上写的一段', mine: '手机上写的一段' });
    phone.autosave.resolve('description', 'both');
    await phone.pass(800);
    expect(server.answers.description).toBe('电脑上写的一段\n手机上写的一段');
    expect(phone.draft.replaced.description).toBe(1);
    expect(phone.draft.conflicts).toEqual([]);
  });

  it('sees no conflict when both typed the same', async () => {
    await bothTyped('address', { other, theirs: '十堰市', mine: '十堰市' });
    expect(phone.draft.conflicts).toEqual([]);
    expect(phone.draft.typed).toEqual({});
  });

  it('does not write over the other phone that went back to the old text meanwhile', async () => {
    server.answers = { address: '旧址' };
    const mine = new FormPhone(server);
    mine.network = 'slow';
    mine.autosave.type('address', '新址');
    await mine.pass(800);
    mine.arrive();
    server.save({ idempotencyKey: 'other', version: server.version, changes: { address: '旧址' } });
    mine.autosave.adopt(server.view(), { isEditable: true });
    await mine.deliver();
    await mine.pass(60_000);
    expect(mine.badge).toBe('conflict');
    expect(server.answers).toEqual({ address: '旧址' });
  });
});
