import { clerkOf, contactAt } from '../support/people';
import { describeApp } from '../support/test-app';

describeApp('how a contact can be reached', (app) => {
  it('is WeChat while messages for every decision are left, and the inbox alone after the last', async () => {
    const contact = await contactAt(app(), 'photographed');
    await contact.allowMessages();
    await contact.submit();
    const clerk = await clerkOf(app(), '420100');
    expect((await clerk.open(contact.id)).contactReach).toBe('wechat');
    await clerk.giveBack(contact.id, [{ target: { kind: 'page', page: 1 }, text: '请重拍第 1 页' }]);
    await app().runDelivery();
    expect((await clerk.open(contact.id)).contactReach).toBe('inboxOnly');
  });

  it('is the inbox alone when nobody ever allowed messages', async () => {
    const contact = await contactAt(app(), 'submitted');
    const clerk = await clerkOf(app(), '420100');
    expect((await clerk.open(contact.id)).contactReach).toBe('inboxOnly');
  });
});
