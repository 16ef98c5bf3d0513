import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { asConsoleProblem } from '../http/console-problem';
import type { DownloadedFile } from '../http/download';

/** A file that the server records the reading of, saved under the name that the server gives. */
export function FileDownload({
  label,
  title,
  fetchFile,
  isLink = false,
}: {
  label: string;
  /** What it is about, where the label alone does not tell. */
  title?: string;
  fetchFile: () => Promise<DownloadedFile>;
  isLink?: boolean;
}): ReactElement {
  const { mutate, isPending, error } = useMutation({ mutationFn: fetchFile, onSuccess: saveFile });
  return (
    <span>
      <Button
        size="small"
        type={isLink ? 'link' : 'default'}
        loading={isPending}
        aria-label={title ?? label}
        onClick={() => mutate()}
      >
        {label}
      </Button>
      {error !== null && (
        <span role="alert" className="recommendation-failure">
          {asConsoleProblem(error).message}
        </span>
      )}
    </span>
  );
}

function saveFile({ content, name }: DownloadedFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name ?? '';
  link.click();
  // The browser has begun to save by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
