import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { ReviewView } from '#shared/api/views';
import { asConsoleProblem } from '../http/console-problem';
import { download, type DownloadedFile } from '../http/download';
import { reviewWording } from './review-wording';

/** The whole application as one PDF for the bureau's files; the server notes who took it. */
export function ArchiveDownload({ review }: { review: ReviewView }): ReactElement | null {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => download('archive.review', { id: review.id }),
    onSuccess: (file) => save(file, `${review.code}.pdf`),
  });
  if (review.submission === null) return null;
  return (
    <span>
      <Button size="small" title={reviewWording.archiveHint} loading={isPending} onClick={() => mutate()}>
        {reviewWording.archive}
      </Button>
      {error !== null && (
        <span role="alert" className="review-head__failure">
          {' '}
          {asConsoleProblem(error).message}
        </span>
      )}
    </span>
  );
}

function save({ content, name }: DownloadedFile, otherName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? otherName;
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
