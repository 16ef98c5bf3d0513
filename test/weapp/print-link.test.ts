import { printLinkDownloads } from '#shared/applications/print-code';
import { toPrint, toPrivacy } from '../../miniapp/src/routes';
import { contactAt, type Contact } from '../support/people';
import { usePhones } from './support/use-phones';

const share = '转发打印件（PDF）';

describe('what leaves the phone as a file, in what WeChat gives it', () => {
  const { server, boot } = usePhones();
  const started = (contact: Contact, page: string) =>
    boot({ page: page.slice(1), storage: { 'session.token': contact.token ?? '' } });

  it('sends the paper into a chat; where that cannot be, it opens it, whose menu can', async () => {
    const contact = await contactAt(server(), 'issued');
    const phone = started(contact, toPrint(contact.id));
    await phone.tap(share);
    const name = `申报表-${contact.application.code}-第1次打印.pdf`;
    await phone.until(
      () => phone.phone.sentFiles.has(name),
      () => `没有转发：\n${phone.text()}`,
    );
    expect(phone.phone.sentFiles.get(name)?.subarray(0, 5).toString()).toBe('%PDF-');
    phone.phone.script.sendsFiles = 'cancelled';
    await phone.tap(share);
    phone.phone.script.sendsFiles = 'no';
    await phone.tap(share);
    await phone.until(
      () => phone.phone.openedDocuments.length > 0,
      () => `没有打开：\n${phone.text()}`,
    );
    expect(phone.phone.openedDocuments).toHaveLength(1);
    expect(phone.errors).toEqual([]);
  });

  it('shows a code for computers with its time, and that it was ended', async () => {
    const contact = await contactAt(server(), 'issued');
    const phone = started(contact, toPrint(contact.id));
    await phone.tap('发到电脑打印');
    await phone.see(`还可用 30 分钟 · 已下载 0 次，最多 ${printLinkDownloads} 次`);
    expect(phone.text()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    await phone.tap('停用打印码');
    await phone.until(
      () => !phone.text().includes('还可用'),
      () => `没有停用：\n${phone.text()}`,
    );
    expect(phone.errors).toEqual([]);
  });

  it('has the paper sent to the mailbox that the form names, or to another', async () => {
    const contact = await contactAt(server(), 'issued');
    const phone = started(contact, toPrint(contact.id));
    await phone.see('发到我的邮箱');
    await phone.type('邮箱地址', '不是邮箱');
    await phone.tap('发到邮箱');
    await phone.see('邮箱地址不对');
    await phone.type('邮箱地址', 'zhang.san@example.cn');
    await phone.tap('发到邮箱');
    await phone.see('z***@example.cn：正在发送');
    expect(phone.errors).toEqual([]);
  });

  it('sends the own data into a chat as a text', async () => {
    const contact = await contactAt(server(), 'issued');
    const phone = started(contact, toPrivacy());
    await phone.tap('查看存着的我的信息');
    await phone.tap('存成文件，发到微信聊天');
    await phone.until(
      () => phone.phone.sentFiles.size > 0,
      () => `没有转发：\n${phone.text()}`,
    );
    const [[name, bytes]] = [...phone.phone.sentFiles] as [[string, Buffer]];
    expect(name).toMatch(/^我的申报信息-\d{4}-\d\d-\d\d\.txt$/);
    expect(bytes.toString('utf8')).toContain(contact.application.code);
    expect(phone.errors).toEqual([]);
  });
});
