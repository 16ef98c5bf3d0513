/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ObjectionView, PublicationView, PublicityDesk } from '#shared/api/views';
import { endOfDayUtc } from '#shared/publicity/publicity-rules';
import { refusal, type DeskAnswer, type MockDesk } from './support/mock-desk';
import { openDesk, renderConsole } from './support/render-console';
import { provinceClerk } from './support/sample-queue';
import { ulid } from './support/sample-review';

const ok = (body: unknown): DeskAnswer => ({ status: 200, body, headers: {} });
const script = '<img src=x onerror=alert(1)>';

function rankedDesk(): PublicityDesk {
  return {
    campaignId: ulid(90),
    ranking: {
      id: ulid(91),
      version: 1,
      sha256: 'a'.repeat(64),
      frozenAtUtc: '2026-11-20T01:30:00.000Z',
      rows: [1, 2, 3, 4].map((place) => ({
        applicationId: ulid(place),
        place,
        scoreText: String(100 - place),
        unitName: `演示单位${place}`,
        projectName: `演示项目${place}`,
        directions: [],
        bureauCode: '420100',
        hasPriority: place === 1,
        status: 'underReview',
      })),
    },
    publication: null,
    serverTimeUtc: '2026-11-24T02:00:00.000Z',
    earliestEndUtc: endOfDayUtc('2026-12-01'),
  };
}

const publication: PublicationView = {
  id: ulid(92),
  version: 3,
  title: '演示公示',
  rankingVersion: 1,
  rankingSha256: 'a'.repeat(64),
  startsAtUtc: '2026-11-02T02:00:00.000Z',
  endsAtUtc: '2026-11-20T15:59:59.999Z',
  publishedAtUtc: '2026-11-02T02:00:00.000Z',
  announcedAtUtc: null,
  path: `/publicity/${ulid(92)}`,
  entries: [
    {
      applicationId: ulid(1),
      place: 1,
      standing: 'listed',
      reason: null,
      unitName: '演示单位1',
      projectName: '演示项目1',
      bureauCode: '420100',
    },
  ],
  objections: { open: 1, answered: 0 },
};

const objection: ObjectionView = {
  id: ulid(93),
  version: 1,
  number: 'YY0000000000000001',
  about: { applicationId: ulid(1), unitName: '演示单位1', projectName: '演示项目1' },
  reason: script,
  objectorName: '演***',
  objectorUnit: '',
  submittedAtUtc: '2026-11-10T02:00:00.000Z',
  dueAtUtc: '2026-11-20T15:59:59.999Z',
  ruling: 'open',
  answerText: null,
  answeredAtUtc: null,
};

function atDesk(answer: PublicityDesk): MockDesk {
  const desk = openDesk();
  desk.staff = provinceClerk;
  desk.upset('publicity.desk', ...Array.from({ length: 9 }, () => () => ok(answer)));
  const list = (): DeskAnswer =>
    ok({ objections: [objection], isPart: false, serverTimeUtc: answer.serverTimeUtc });
  desk.upset('publicity.objections', ...Array.from({ length: 9 }, () => list));
  return desk;
}

const button = (name: RegExp): HTMLButtonElement => screen.getByRole('button', { name });

describe('choosing the list to be published', () => {
  it('takes the first ones, asks a reason for whoever is left out, and sends both with the ranking that was seen', async () => {
    const desk = atDesk(rankedDesk());
    renderConsole(desk, '/publicity');
    fireEvent.change(await screen.findByLabelText('取前'), { target: { value: '3' } });
    fireEvent.click(screen.getByLabelText('列入 演示单位2'));
    expect(button(/^公\s?示$/).disabled).toBe(true);
    fireEvent.change(screen.getByLabelText('略过 演示单位2 的原因'), { target: { value: '企业自愿退出' } });
    expect(screen.getByText('将公示 2 项，略过 1 项')).toBeTruthy();
    fireEvent.click(button(/^公\s?示$/));
    desk.upset('publicity.publish', refusal('publicity.rankingChanged'));
    const dialog = await screen.findByRole('dialog');
    const confirm = dialog.querySelector('.ant-btn-primary');
    if (confirm !== null) fireEvent.click(confirm);
    expect(await screen.findByText('评审排序已有变化，请刷新后重新核对名单。')).toBeTruthy();
    const [sent] = desk.sent('publicity.publish');
    expect(sent?.body).toMatchObject({
      rankingId: ulid(91),
      rankingSha256: 'a'.repeat(64),
      listed: [ulid(1), ulid(3)],
      skipped: [{ applicationId: ulid(2), reason: '企业自愿退出' }],
      endsAtUtc: endOfDayUtc('2026-12-01'),
    });
  });
});

describe('a list that is public', () => {
  it('is not announced while an objection is open, and shows what strangers write as text', async () => {
    renderConsole(atDesk({ ...rankedDesk(), publication }), '/publicity');
    expect(await screen.findByText(script)).toBeTruthy();
    expect(document.querySelector('.objection img')).toBeNull();
    expect(button(/公布入选名单/).disabled).toBe(true);
    expect(screen.getByText(/还有 1 条异议没有答复/)).toBeTruthy();
    expect(screen.getByText('已超期')).toBeTruthy();
  });

  it('sends an answer with the version that was seen, after asking again where a project leaves the list', async () => {
    const desk = atDesk({ ...rankedDesk(), publication });
    renderConsole(desk, '/publicity');
    fireEvent.click(await screen.findByLabelText('异议成立'));
    fireEvent.change(screen.getByLabelText('答复'), { target: { value: '经核实，失实。' } });
    fireEvent.click(button(/提交答复/));
    expect(desk.sent('publicity.answerObjection')).toEqual([]);
    desk.upset('publicity.answerObjection', ok({ ...objection, ruling: 'upheld' }));
    const dialog = await screen.findByRole('dialog');
    const confirm = dialog.querySelector('.ant-btn-primary');
    if (confirm !== null) fireEvent.click(confirm);
    await waitFor(() => expect(desk.sent('publicity.answerObjection')).toHaveLength(1));
    const [sent] = desk.sent('publicity.answerObjection');
    expect([sent?.ifMatch, sent?.body]).toEqual(['"1"', { ruling: 'upheld', text: '经核实，失实。' }]);
  });
});
