/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { refusal, Unreachable } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { sampleReview, ulid } from './support/sample-review';

beforeEach(() => sessionStorage.clear());
afterEach(() => jest.restoreAllMocks());

const address = `/applications/${ulid(1)}`;

describe('an application on the desk', () => {
  it('records the opening once, on the version seen, and says what it means', async () => {
    const desk = openDesk();
    desk.reviews.set(ulid(1), sampleReview({ openedAtUtc: null }));
    renderConsole(desk, address);
    expect(
      await screen.findByText('2026-11-24 15:00 已登记打开审核。您打开后企业不能自行收回。'),
    ).toBeTruthy();
    const sent = desk.sent('reviews.markOpened');
    expect(sent).toHaveLength(1);
    expect(sent[0]?.ifMatch).toBe('"7"');
  });

  it('says that the opening is not recorded, and repeats it with the same key', async () => {
    const desk = openDesk();
    desk.reviews.set(ulid(1), sampleReview({ openedAtUtc: null }));
    desk.upset('reviews.markOpened', new Unreachable());
    renderConsole(desk, address);
    const failure = await screen.findByText(/没有登记上“已打开”/);
    fireEvent.click(failure.querySelector('button') as HTMLElement);
    await screen.findByText(/已登记打开审核/);
    const [first, second] = desk.sent('reviews.markOpened');
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
  });

  it('saves the archive under the name that the server gives it, and says why when there is none', async () => {
    const desk = openDesk();
    desk.reviews.set(ulid(1), sampleReview());
    const saved: string[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    URL.createObjectURL = () => 'blob:archive';
    const name = encodeURIComponent('汉江机械_SC-1.pdf');
    desk.upset('archive.review', refusal('server.busy'), {
      status: 200,
      body: 'pdf',
      headers: { 'content-disposition': `attachment; filename="_.pdf"; filename*=UTF-8''${name}` },
    });
    renderConsole(desk, address);
    const button = await screen.findByRole('button', { name: '归档 PDF' });
    fireEvent.click(button);
    await screen.findByText(/现在使用的人较多/);
    expect(saved).toEqual([]);
    fireEvent.click(button);
    await waitFor(() => expect(saved).toEqual(['汉江机械_SC-1.pdf']));
    expect(desk.sent('archive.review')).toHaveLength(2);
  });

  it('shows the form in the order of the official paper', async () => {
    const desk = openDesk();
    desk.reviews.set(ulid(1), sampleReview());
    renderConsole(desk, address);
    await screen.findByRole('heading', { level: 1 });
    const captions = Array.from(document.querySelectorAll('.sheet dt'), (caption) => caption.textContent);
    expect(captions).toEqual([
      '单位名称',
      '项目名称',
      '申报方向',
      '通讯地址',
      '法人代表',
      '所属行业',
      '联系人及职务',
      '移动电话',
      '电子邮箱',
      '员工总数',
      '获得工信系统相关试点示范情况',
      '简述“双创”平台的发展历程和阶段、管理机制、主要内容和做法、经验体会、主要成效等。（2000字左右）',
      '优先评选情形',
    ]);
    expect(screen.getByText('-320.50')).toBeTruthy();
  });

  it('shows each page of the print, and names the missing and the hand-placed ones', async () => {
    const desk = openDesk();
    desk.reviews.set(ulid(1), sampleReview());
    renderConsole(desk, address);
    await screen.findByRole('heading', { level: 1 });
    const thumbnails = Array.from(document.querySelectorAll('.thumbnail'), (button) => button.textContent);
    expect(thumbnails).toEqual([
      '第 1 页，共 4 页1/4',
      '第 2 页，共 4 页2/4',
      '第 3 页，共 4 页3/4手工指定',
      '缺照片第 4 页，共 4 页4/4',
    ]);
    fireEvent.click(document.querySelectorAll('.thumbnail')[3] as HTMLElement);
    expect(screen.getByText('这一页没有合格的照片。')).toBeTruthy();
    fireEvent.keyDown(document.body, { key: '[' });
    expect(await screen.findByText(/页码是企业手工指定的/)).toBeTruthy();
  });

  it('shows the contact masked until the clerk asks, and says that the look is recorded', async () => {
    const desk = openDesk();
    desk.reviews.set(ulid(1), sampleReview());
    renderConsole(desk, address);
    expect(await screen.findByText('138****0001')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '查看完整联系方式' }));
    expect(await screen.findByText(/会记入审计/)).toBeTruthy();
    expect(desk.sent('reviews.revealContact')).toHaveLength(0);
    expect(screen.getByRole('button', { name: '查看' })).toHaveProperty('disabled', true);
    fireEvent.click(screen.getByRole('radio', { name: '核实申报内容' }));
    fireEvent.click(screen.getByRole('button', { name: '查看' }));
    expect(await screen.findByText('13800000001')).toBeTruthy();
    expect(screen.getByText('liu@example.cn')).toBeTruthy();
    expect(desk.sent('reviews.revealContact')[0]?.body).toEqual({ reason: 'verification' });
  });

  it('advises to call a contact whom the last notice did not reach', async () => {
    const desk = openDesk();
    const [told] = sampleReview().deliveries;
    if (told === undefined) throw new Error('the sample has a delivery');
    desk.reviews.set(ulid(1), sampleReview({ deliveries: [{ ...told, state: 'unreachable' }] }));
    renderConsole(desk, address);
    expect(await screen.findByText(/没有送到企业微信，请打电话告知联系人。/)).toBeTruthy();
  });

  it('says that an application is not there or not this clerk’s', async () => {
    const desk = openDesk();
    desk.upset('reviews.open', refusal('notFound'));
    renderConsole(desk, address);
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('没有找到，可能已删除，或不在您的权限内。'),
    );
  });
});
