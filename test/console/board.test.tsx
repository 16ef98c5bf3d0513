/** @jest-environment ./test/console/support/console-environment.ts */
import { screen } from '@testing-library/react';
import type { BoardView } from '#shared/api/views';
import { bureaus } from '#shared/campaigns/bureaus';
import { hubeiGrid } from '../../server/console/board/hubei-grid';
import { nearDeadlines, wholeDays } from '../../server/console/board/board-numbers';
import { readQueuePlace } from '../../server/console/queue/queue-place';
import { openDesk, renderConsole } from './support/render-console';
import { provinceClerk } from './support/sample-queue';
import { ulid } from './support/sample-review';

const board: BoardView = {
  campaign: {
    id: ulid(1),
    title: '演示通知',
    opensAtUtc: '2026-10-01T00:00:00.000Z',
    deadlineUtc: '2026-11-30T10:00:00.000Z',
  },
  bureaus: bureaus.map(({ code, region }) => ({
    code,
    region,
    deadlineUtc: code === '420500' ? '2026-11-26T10:00:00.000Z' : '2026-11-30T10:00:00.000Z',
    quota: null,
    counts: code === '420100' || code === '420500' ? { draft: 3, submitted: 7 } : {},
  })),
  directions: [{ key: 'direction1', number: 1, title: '方向一', area: '领域', count: 9 }],
  priority: { with: 4, without: 10 },
  days: [
    { day: '2026-11-01', count: 2 },
    { day: '2026-11-04', count: 5 },
  ],
  computedAtUtc: '2026-11-24T02:00:00.000Z',
  serverTimeUtc: '2026-11-24T02:00:12.000Z',
};

function openBoard(): void {
  const desk = openDesk();
  desk.staff = provinceClerk;
  desk.upset('board.overview', () => ({ status: 200, body: board, headers: {} }));
  renderConsole(desk, '/');
}

const addressOf = (link: HTMLElement): URLSearchParams =>
  new URL((link as HTMLAnchorElement).href).searchParams;

describe('the overview of the province', () => {
  it('is where the province arrives, and says how old its numbers are', async () => {
    openBoard();
    expect(await screen.findByText(/数据截至 12 秒前/)).toBeTruthy();
  });

  it('leads from each number to the list behind it, and not to drafts', async () => {
    openBoard();
    const waiting = await screen.findByRole('link', { name: '武汉市，待市州审核 7 份' });
    expect(readQueuePlace(addressOf(waiting))).toMatchObject({
      status: 'submitted',
      filters: { bureau: '420100' },
    });
    const direction = screen.getByRole('link', { name: /方向一/ });
    expect(readQueuePlace(addressOf(direction))).toMatchObject({
      status: null,
      filters: { direction: 'direction1' },
    });
    const priority = screen.getByRole('link', { name: '有优先项' });
    expect(readQueuePlace(addressOf(priority)).filters).toEqual({ priority: 'yes' });
    expect(screen.queryByRole('link', { name: /填写中/ })).toBeNull();
  });

  it('gives every bureau a place of its own in the grid', () => {
    const places = bureaus.map(({ code }) => `${hubeiGrid[code].row}.${hubeiGrid[code].column}`);
    expect(new Set(places).size).toBe(17);
  });

  it('names the deadlines of the next week for which something is missing, the nearest first', () => {
    expect(nearDeadlines(board)).toEqual([
      { deadlineUtc: '2026-11-26T10:00:00.000Z', regions: ['宜昌市'], drafts: 3, returned: 0 },
      { deadlineUtc: '2026-11-30T10:00:00.000Z', regions: ['武汉市'], drafts: 3, returned: 0 },
    ]);
  });

  it('shows a day without a submission as a gap', () => {
    expect(wholeDays(board.days).map(({ count }) => count)).toEqual([2, 0, 0, 5]);
  });
});
