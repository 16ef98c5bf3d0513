import { pagePaths, toForm } from '../../miniapp/src/routes';
import { Contact } from '../support/people';
import { phone, type Screen } from './support/chromium';
import { describeInBrowser } from './support/describe-in-browser';
import { servedApp } from './support/handed-in';
import { PhoneApp } from './support/phone-app';

const signInPath = '/api/sessions/wechat';

describeInBrowser('a sign-in that ends in the middle of the work', ({ server, open }) => {
  let contact: Contact;
  let screen: Screen;
  let app: PhoneApp;
  const asked: string[] = [];
  const askedFor = (path: string): number => asked.filter((one) => one.endsWith(path)).length;

  beforeAll(async () => {
    contact = await (await new Contact(await servedApp(server().welcome)).signIn()).consent();
    await contact.claim({ name: '演示制造有限公司' });
    await contact.create();
    screen = await open(phone);
    app = new PhoneApp(screen.page);
    screen.page.on('request', (request) =>
      asked.push(`${request.method()} ${new URL(request.url()).pathname}`),
    );
    await screen.page.addInitScript(
      ({ token, account }) => {
        // Once: what the page keeps later is not taken back by a reload.
        if (localStorage.getItem('demo.account') !== null) return;
        localStorage.setItem('session.token', token);
        localStorage.setItem('demo.account', account);
      },
      { token: contact.token ?? '', account: contact.account },
    );
    await screen.page.goto(`${server().welcome.phoneUrl}#${toForm(contact.id)}`);
    await app.field('项目名称').waitFor();
  }, 120_000);

  /** As when its thirty days are over: the server does not know the token any more. */
  async function end(): Promise<void> {
    await contact.signIn();
    const known = await screen.page.evaluate(() => localStorage.getItem('session.token'));
    const fresh = contact.token;
    contact.token = known;
    await contact.call('sessions.end');
    contact.token = fresh;
    asked.length = 0;
  }

  it('is not seen by whoever types: signed in again once, sent again once, nothing lost', async () => {
    await end();
    await app.type('项目名称', '登录失效以后写的名字');
    await app.see('已同步 ');
    expect((await contact.refresh()).answers.projectName).toBe('登录失效以后写的名字');
    expect(askedFor(signInPath)).toBe(1);
    expect(askedFor('/answer-changes')).toBe(2);
    expect(await app.text(/登录/).count()).toBe(0);
    expect(await app.field('项目名称').inputValue()).toBe('登录失效以后写的名字');
  });

  it('is renewed once for all requests that meet it at the same time', async () => {
    await end();
    await screen.page.goto(`${server().welcome.phoneUrl}#/${pagePaths.inbox}`);
    await screen.page.reload();
    await app.see(/消息/);
    await screen.page.goto(`${server().welcome.phoneUrl}#/${pagePaths.home}`);
    await app.see('我的申报');
    expect(askedFor(signInPath)).toBe(1);
    expect(screen.faults).toEqual([]);
  });
});
