import { usePhones } from './support/use-phones';

describe('what is read before anything is filled in, in what WeChat gives it', () => {
  const { boot } = usePhones();

  it('is the whole notice, fetched when it is opened and kept for a day without a network', async () => {
    const phone = boot();
    await phone.see('通知全文和附件');
    expect(phone.network.sent).toEqual(['GET /api/campaigns/current']);
    await phone.tap('通知全文和附件');
    for (const words of ['为贯彻落实《国务院', '三、申报工作程序', '附件3', '获得工信系统相关试点示范情况']) {
      await phone.see(words);
    }
    expect(phone.network.sent.filter((request) => request.endsWith('/notice'))).toHaveLength(1);
    const offline = boot({ earlier: phone, isOnline: false });
    await offline.tap('通知全文和附件');
    await offline.see('三、申报工作程序');
    await offline.see('现在显示的是手机里保存的通知');
    expect([...phone.errors, ...offline.errors]).toEqual([]);
  });

  it('is the conditions as questions, whose answers stay on the phone', async () => {
    const phone = boot();
    await phone.tap('先自查符不符合条件');
    await phone.see('还有 6 条没有回答');
    for (const nth of [0, 1, 2, 3, 4]) await phone.tap('符合', { nth });
    await phone.tap('不确定', { nth: 5 });
    await phone.see('以下条件请先核实');
    await phone.see('专项条件第 3 条。');
    const again = boot({ earlier: phone });
    await again.tap('先自查符不符合条件');
    await again.see('以下条件请先核实');
    expect(again.network.sent.every((request) => request.startsWith('GET '))).toBe(true);
    expect([...phone.errors, ...again.errors]).toEqual([]);
  });
});
