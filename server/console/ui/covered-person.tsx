import { useMutation } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import type { ReactElement } from 'react';
import { useIntentKeys } from '../http/intent-key';
import { ProblemNotice } from './problem-notice';
import { uiWording } from './ui-wording';

/**
 * Somebody from outside, covered until the clerk asks. Each look is recorded by the server; what was shown lives only as
 * long as this view.
 */
export function CoveredPerson({
  label,
  covered,
  disclose,
}: {
  label: string;
  covered: readonly string[];
  /** Asks the server for all of it, under this key for the intent. */
  disclose: (idempotencyKey: string) => Promise<readonly string[]>;
}): ReactElement {
  const keys = useIntentKeys();
  const reveal = useMutation({
    gcTime: 0,
    mutationFn: () => disclose(keys.keyFor({ endpoint: 'disclosure', body: {}, version: null })),
    onSuccess: () => keys.settle(),
  });
  const facts = reveal.data ?? covered;
  return (
    <div className="covered-person">
      <span>
        {label}：{facts.filter((fact) => fact !== '').join(' · ')}
      </span>
      {reveal.data === undefined && (
        <Popconfirm
          title={uiWording.revealTitle(label)}
          description={uiWording.revealText}
          okText={uiWording.revealOk}
          onConfirm={() => reveal.mutate()}
        >
          <Button size="small" loading={reveal.isPending}>
            {uiWording.reveal}
          </Button>
        </Popconfirm>
      )}
      {reveal.isError && <ProblemNotice error={reveal.error} />}
    </div>
  );
}
