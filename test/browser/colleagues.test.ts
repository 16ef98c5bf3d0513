import { toColleagues, toJoin, toSubmit } from '../../miniapp/src/routes';
import { Contact } from '../support/people';
import { phone, type Screen } from './support/chromium';
import { chapters } from './support/chapters';
import { describeInBrowser } from './support/describe-in-browser';
import { servedApp } from './support/handed-in';
import { PhoneApp } from './support/phone-app';

const unitName = '演示联合制造有限公司';

describeInBrowser('two colleagues of a unit', ({ server, open }) => {
  const screens: Screen[] = [];
  let owner: Contact;
  let invited: Contact;
  let atOwner: PhoneApp;
  let atInvited: PhoneApp;
  let code = '';
  const part = chapters(() => screens.map(({ page }) => page));
  const phoneOf = async ({ token }: Contact): Promise<PhoneApp> => {
    const screen = await open(phone);
    screens.push(screen);
    await screen.page.addInitScript((known) => localStorage.setItem('session.token', known), token ?? '');
    return new PhoneApp(screen.page);
  };
  const go = (app: PhoneApp, address: string) => app.page.goto(`${server().welcome.phoneUrl}#${address}`);

  part('begin with an invitation, which stands there to be read out', async () => {
    const app = await servedApp(server().welcome);
    owner = await (await new Contact(app).signIn()).consent();
    await owner.claim({ name: unitName });
    await owner.create();
    invited = await (await new Contact(app).signIn()).consent();
    atOwner = await phoneOf(owner);
    await go(atOwner, toColleagues());
    await atOwner.tap('邀请同事');
    await atOwner.see('请写一个称呼，例如“财务小李”，方便认出是谁。');
    await atOwner.type('称呼', '财务小李');
    await atOwner.tap('邀请同事');
    const spoken = await atOwner.text(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/).innerText();
    code = spoken.trim();
  });

  part('go on with the code on the other phone, typed as it was read out', async () => {
    atInvited = await phoneOf(invited);
    await go(atInvited, toJoin());
    await atInvited.type('邀请码', 'ABCD');
    await atInvited.tap('查看邀请');
    await atInvited.see('请输入 8 位邀请码，例如 ABCD-2346。');
    await atInvited.type('邀请码', code.toLowerCase());
    await atInvited.tap('查看邀请');
    await atInvited.see(unitName);
    await atInvited.tap('加入，一起办理');
    await atInvited.see('我的申报');
  });

  part('tell whoever may not hand in before a tap, and not after', async () => {
    await go(atInvited, toSubmit(owner.id));
    await atInvited.see('您可以填写、打印和拍照。请负责人或“可提交”的同事来提交。');
    expect(await atInvited.button('提交').count()).toBe(0);
  });

  part('and the owner sees the colleague, and takes them off', async () => {
    await atOwner.page.reload();
    await atOwner.tap('管理“财务小李”');
    await atOwner.tap('移出');
    await atOwner.see('移出“财务小李”？');
    await atOwner.tap('移出');
    await atOwner.button('管理“财务小李”').waitFor({ state: 'detached' });
    expect((await invited.call('accounts.me')).body.unit).toBeNull();
  });
});
