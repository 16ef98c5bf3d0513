/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { OpinionView } from '#shared/api/views';
import { refusal, type DeskAnswer, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { issuedOpinionPrint, sampleOpinion, sampleOpinionPhoto } from './support/sample-opinion';
import { sampleReview, ulid } from './support/sample-review';

beforeEach(() => sessionStorage.clear());

const answered = (body: unknown, status = 200): DeskAnswer => ({ status, body, headers: {} });
const inputOf = () => screen.getByLabelText<HTMLTextAreaElement>('各市州经信局具体推荐意见');

async function openPanel(opinion: OpinionView): Promise<MockDesk> {
  const desk = openDesk();
  desk.reviews.set(ulid(1), sampleReview());
  desk.upset('opinions.open', answered(opinion), answered(opinion));
  renderConsole(desk, `/applications/${ulid(1)}`);
  fireEvent.click(await screen.findByRole('button', { name: '推荐意见页' }));
  await screen.findByText('一、打印签章');
  return desk;
}

describe('the opinion beside the application', () => {
  it('saves by itself what is typed, on the version that was seen', async () => {
    const desk = await openPanel(sampleOpinion());
    desk.upset('opinions.save', answered(sampleOpinion({ version: 3, text: '建议优先推荐。' })));
    fireEvent.change(inputOf(), { target: { value: '建议优先推荐。' } });
    expect(screen.getByText('还没有保存')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '生成意见页' }).disabled).toBe(true);
    await screen.findByText('15:00 已保存');
    const [sent] = desk.sent('opinions.save');
    expect([sent?.ifMatch, sent?.body]).toEqual(['"2"', { text: '建议优先推荐。' }]);
  });

  it('keeps what was typed when a colleague was faster, and lets the clerk choose', async () => {
    const desk = await openPanel(sampleOpinion());
    desk.upset('opinions.save', refusal('version.stale'));
    fireEvent.change(inputOf(), { target: { value: '我的意见。' } });
    await screen.findByText(/同事刚刚改过推荐意见/);
    expect(inputOf().value).toBe('我的意见。');
    fireEvent.click(screen.getByRole('button', { name: '用同事的' }));
    expect(inputOf().value).toBe('该项目符合申报条件，同意推荐。');
  });

  it('makes the page once it is saved, and links to it', async () => {
    const desk = await openPanel(sampleOpinion());
    const may = { write: true, issue: false, upload: true, waive: false };
    desk.upset(
      'opinions.issue',
      answered(sampleOpinion({ version: 3, print: issuedOpinionPrint, may }), 201),
    );
    fireEvent.click(screen.getByRole('button', { name: '生成意见页' }));
    const link = await screen.findByRole('link', { name: '打开 PDF 打印' });
    expect(link.getAttribute('href')).toBe(`/api/staff/applications/${ulid(1)}/opinion/prints/1/paper.pdf`);
    expect(screen.getByRole('button', { name: '上传照片或扫描件' })).toBeTruthy();
  });

  it('shows what was found on each upload, and what is still to do', async () => {
    await openPanel(
      sampleOpinion({
        print: issuedOpinionPrint,
        photos: [
          sampleOpinionPhoto({
            verdict: 'retake',
            counts: false,
            advice: '意见页照片模糊，请拿稳手机后重拍。',
          }),
        ],
      }),
    );
    expect(screen.getByText('无效')).toBeTruthy();
    expect(screen.getByText('意见页照片模糊，请拿稳手机后重拍。')).toBeTruthy();
    expect(screen.getByText('报送推荐表之前，要上传盖章的意见页。')).toBeTruthy();
  });

  it('sends the file that was chosen and shows the verdict, or the refusal', async () => {
    const may = { write: true, issue: false, upload: true, waive: false };
    const desk = await openPanel(sampleOpinion({ print: issuedOpinionPrint, may }));
    desk.upset('opinions.addPhoto', refusal('opinion.pdfNotScan'));
    const file = new File(['x'], '扫描.pdf', { type: 'application/pdf' });
    fireEvent.change(screen.getByLabelText('上传照片或扫描件', { selector: 'input' }), {
      target: { files: [file] },
    });
    await screen.findByText(/请把推荐意见页扫描成 JPG 图片/);
  });

  it('is offered to the approval', async () => {
    await openPanel(sampleOpinion());
    fireEvent.click(screen.getByRole('button', { name: '审核通过' }));
    fireEvent.click(await screen.findByRole('button', { name: '采用意见页上的意见' }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLTextAreaElement>('推荐意见').value).toBe(
        '该项目符合申报条件，同意推荐。',
      ),
    );
  });
});

describe('how the contact is reached', () => {
  it('stands beside the way to the telephone number', async () => {
    const desk = openDesk();
    desk.reviews.set(ulid(1), sampleReview({ contactReach: 'inboxOnly' }));
    renderConsole(desk, `/applications/${ulid(1)}`);
    const mark = await screen.findByText('微信通知不到');
    expect(mark.closest('.sheet-nav__contact')?.textContent).toContain('查看完整联系方式');
  });
});
