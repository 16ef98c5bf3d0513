import { ContactAccount } from '../../server/src/accounts';
import { DeletionRequest, eraseDueAccounts } from '../../server/src/privacy';
import { toDeletion } from '../../miniapp/src/routes';
import { contactAt, type Contact } from '../support/people';
import { usePhones } from './support/use-phones';

describe('the phone of somebody who asks to be erased, in what WeChat gives it', () => {
  const { server, boot } = usePhones();
  const accounts = () => server().database.read.count(ContactAccount);

  async function signInCode({ account }: Contact): Promise<string> {
    const answer = await fetch(`${server().simulatorUrl}/sim/login-codes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
    });
    return ((await answer.json()) as { code: string }).code;
  }

  it('asks twice, shows it on the start page, and takes it back by one tap', async () => {
    const contact = await contactAt(server(), 'draft');
    const phone = boot({ page: toDeletion().slice(1), storage: { 'session.token': contact.token ?? '' } });
    await phone.see(contact.application.code);
    await phone.tap('申请删除');
    await phone.see('申请删除您的信息？');
    await phone.tap('申请删除', { nth: 1 });
    await phone.see('已申请删除');
    const home = boot({ earlier: phone });
    await home.see('您已申请删除自己在系统里的信息');
    await phone.tap('撤回申请');
    await phone.see('申请以后 7 天才会删除');
    const after = boot({ earlier: phone });
    await after.see('我的申报');
    await after.until(
      () => !after.text().includes('您已申请删除'),
      () => after.text(),
    );
    expect([...phone.errors, ...home.errors, ...after.errors]).toEqual([]);
  });

  it('makes no new account by itself, and forgets what it kept when somebody new signs in', async () => {
    const contact = await contactAt(server(), 'draft');
    const phone = boot({
      page: toDeletion().slice(1),
      storage: {
        'session.token': contact.token ?? '',
        [`answers.${contact.id}`]: '{"answers":{},"note":"not sent yet"}',
        'type-size': 'large',
      },
    });
    await phone.tap('申请删除');
    await phone.tap('申请删除', { nth: 1 });
    await phone.see('已申请删除');
    const kept = phone.files.keep(phone.files.addTemporary(Buffer.from('a photo that waits'), 'jpg'));

    const { database, storage } = server();
    await database.write((tx) =>
      tx.update(DeletionRequest, { state: 'pending' }, { dueAtUtc: '2020-01-01T00:00:00.000Z' }),
    );
    expect(await eraseDueAccounts(database, storage)).toBe(1);
    const before = await accounts();
    const script = { signInCode: () => signInCode(contact) };
    const again = boot({ earlier: phone, script });
    await again.see('怎么办理');
    expect(again.network.sent).not.toContain('POST /api/sessions/wechat');
    expect(await accounts()).toBe(before);

    await again.tap('开始申报');
    await again.tap('微信登录');
    await again.see('已阅读，同意');
    expect(await accounts()).toBe(before + 1);
    const left = [...again.phone.storage.keys()];
    expect(left).not.toContain(`answers.${contact.id}`);
    expect(left.some((key) => key.includes(contact.id))).toBe(false);
    expect(left).toEqual(expect.arrayContaining(['session.token', 'type-size']));
    expect(() => again.files.read(kept)).toThrow('no such file');
    expect(again.errors).toEqual([]);
  });
});
