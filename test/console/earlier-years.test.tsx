/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { openDesk, renderConsole } from './support/render-console';
import { sampleCampaign, sampleRow } from './support/sample-queue';

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

const earlier = sampleCampaign({
  id: '01K0000000000000000000CA00',
  title: '2025 年通知',
  opensAtUtc: '2025-01-01T00:00:00.000Z',
  isCurrent: false,
});

describe('the campaigns of earlier years', () => {
  it('are chosen in the head; the lists follow, and it is said that they are not of this year', async () => {
    const desk = openDesk();
    desk.campaigns = [sampleCampaign(), earlier];
    desk.rows = [sampleRow(1)];
    renderConsole(desk, '/applications');
    fireEvent.change(await screen.findByLabelText('查看哪一年的申报'), { target: { value: earlier.id } });
    await waitFor(() => expect(desk.sent('reviews.queue').at(-1)?.query.get('campaign')).toBe(earlier.id));
    await waitFor(() => expect(desk.sent('reviews.counts').at(-1)?.query.get('campaign')).toBe(earlier.id));
    expect(screen.getByText(/您正在查看往年的申报/)).toBeTruthy();
    fireEvent.click(screen.getByText('回到本年度'));
    await waitFor(() => expect(screen.queryByText(/您正在查看往年的申报/)).toBeNull());
    expect(screen.getByLabelText<HTMLSelectElement>('查看哪一年的申报').value).toBe(sampleCampaign().id);
    await screen.findByText('HB2020-420100-0001');
  });

  it('are not offered while there has been only one', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1)];
    renderConsole(desk, '/applications');
    await waitFor(() => expect(desk.sent('campaigns.list')).toHaveLength(1));
    await screen.findByText('HB2020-420100-0001');
    expect(screen.queryByLabelText('查看哪一年的申报')).toBeNull();
  });
});

describe('a reminder to all whose paper is missing', () => {
  it('is sent once, after a question that says to how many', async () => {
    const desk = openDesk();
    desk.rows = [sampleRow(1, { status: 'approved' })];
    desk.owingPaper = 12;
    renderConsole(desk, '/applications?status=approved&paper=no');
    fireEvent.click(await screen.findByText('提醒这 12 家交纸质材料'));
    const yes = await screen.findByText('发提醒');
    fireEvent.click(yes);
    fireEvent.click(yes);
    expect(await screen.findByText('已提醒 12 家。')).toBeTruthy();
    const sent = desk.sent('paperArrivals.remind');
    expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(sent[0]?.body).toEqual({ applicationIds: null });
    await waitFor(() => expect(screen.queryByText(/提醒这/)).toBeNull());
  });
});
