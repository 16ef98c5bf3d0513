import type { Contact as Person } from '../support/people';
import { Contact } from '../support/people';
import { soundAnswers } from '../support/sound-answers';
import { usePhones } from './support/use-phones';
import type { WeappApp } from './support/weapp-app';

/** The pass line of the first page: so many requests, on the first visit and on each later one. */
const requestsMax = 2;

describe('the start page in what WeChat gives it', () => {
  const { server, boot } = usePhones();
  let contact: Person;
  const quiet = (phone: WeappApp) =>
    phone.until(
      () => phone.network.sent.length >= requestsMax,
      () => `没有去刷新：${phone.network.sent.join('，')}`,
    );

  beforeAll(async () => {
    contact = await (await new Contact(server()).signIn()).consent();
    await contact.claim({ name: '演示制造有限公司' });
    await contact.create();
    await contact.save(soundAnswers());
  });
  /** A phone that is signed in and knows nothing else. */
  const newPhone = () => boot({ storage: { 'session.token': contact.token ?? '' } });

  it('says what to do now and until when, with two requests on a phone that knows nothing', async () => {
    const phone = newPhone();
    await phone.see('我的申报');
    for (const text of ['演示制造有限公司', '填写中', '由您填写', '截止时间', '消息']) await phone.see(text);
    expect(phone.nodesLabelled('继续填写')).not.toEqual([]);
    expect(phone.network.sent.sort()).toEqual(['GET /api/campaigns/current', 'GET /api/me']);
    expect(phone.errors).toEqual([]);
  });

  it('is drawn on the second visit from what the phone kept, with no request answered, and says how old that is', async () => {
    const first = newPhone();
    await first.see('我的申报');
    await quiet(first);
    const offline = boot({ earlier: first, isOnline: false });
    await offline.see('我的申报');
    expect(offline.nodesLabelled('继续填写')).not.toEqual([]);
    await offline.see('现在显示的内容是刚刚更新的');
    expect(offline.errors).toEqual([]);
  });

  it('is refreshed quietly, with two requests again', async () => {
    const first = newPhone();
    await first.see('我的申报');
    await quiet(first);
    await contact.confirmAll();
    await contact.attach();
    const again = boot({ earlier: first });
    await again.see('生成打印件');
    expect(again.network.sent).toHaveLength(requestsMax);
  });

  it('tells whoever is not signed in what it is, how long it takes and what to have at hand', async () => {
    const phone = boot();
    for (const text of ['怎么办理', '先准备好这些', '1 至 2 小时']) await phone.see(text);
    expect(phone.nodesLabelled('开始申报')).not.toEqual([]);
    expect(phone.network.sent).toEqual(['GET /api/campaigns/current']);
  });

  it('offers a signed-in contact without an application to begin one', async () => {
    const newcomer = await (await new Contact(server()).signIn()).consent();
    const phone = boot({ storage: { 'session.token': newcomer.token ?? '' } });
    await phone.see('还没有开始申报');
    expect(phone.nodesLabelled('开始申报')).not.toEqual([]);
  });
});
