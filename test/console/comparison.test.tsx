/** @jest-environment ./test/console/support/console-environment.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import type { ReviewView, SubmissionChanges } from '#shared/api/views';
import { openDesk, renderConsole } from './support/render-console';
import { sampleRow } from './support/sample-queue';
import { sampleReview, ulid } from './support/sample-review';

beforeEach(() => sessionStorage.clear());

const submissions = [1, 2, 3].map((sequence) => ({
  sequence,
  number: `SC-ABCDEFGH12-${sequence}`,
  submittedAtUtc: `2026-11-2${sequence}T01:30:00.000Z`,
}));

const changed = (before: string, after: string): SubmissionChanges => ({
  number: '',
  submittedAtUtc: '2026-11-21T01:30:00.000Z',
  fields: [{ key: 'projectName', before, after }],
  pages: [2],
  attachmentKinds: [],
});

async function openComparison(review: Partial<ReviewView>) {
  const desk = openDesk();
  desk.rows = [sampleRow(1)];
  desk.reviews.set(ulid(1), sampleReview({ submissions, ...review }));
  const compared = () => ({ status: 200, body: changed('旧名', '新名'), headers: {} });
  desk.upset('reviews.compare', compared, compared);
  renderConsole(desk, `/applications/${ulid(1)}`);
  fireEvent.click(await screen.findByRole('button', { name: /对照/ }));
  return () => desk.sent('reviews.compare').map(({ query }) => `${query.get('one')}-${query.get('other')}`);
}

it('holds what came back against what was returned, and any two submissions against each other', async () => {
  const asked = await openComparison({
    changes: { ...changed('旧名', '再改的名'), number: 'SC-ABCDEFGH12-2' },
  });
  await screen.findByText('重新拍摄的页：第 2 页');
  expect(asked()).toEqual(['2-3']);
  fireEvent.change(screen.getByLabelText('先提交的'), { target: { value: '1' } });
  await waitFor(() => expect(asked()).toEqual(['2-3', '1-3']));
  // The later one never comes before the earlier one.
  const later = Array.from(
    screen.getByLabelText('后提交的').querySelectorAll('option'),
    ({ value }) => value,
  );
  expect(later).toEqual(['2', '3']);
});

it('is offered where nothing was returned but something handed in again, and not for a single submission', async () => {
  const asked = await openComparison({ changes: null });
  await waitFor(() => expect(asked()).toEqual(['2-3']));
});
