import { App, Button, InputNumber } from 'antd';
import { useId, useState, type ReactElement } from 'react';
import type { PaperArrivalsView, PaperComparison } from '#shared/api/views';
import { ProblemNotice } from '../../ui/problem-notice';
import { Comparison } from './comparison';
import { paperWording as words } from './paper-wording';
import { ScanField } from './scan-field';
import { useComparePaper, useRecordArrival } from './use-paper-arrivals';

/** The server compares so many at once. */
const CODES_MAX = 400;

/** Scan if you like, then tick how many copies came. */
export function ArrivalForm({ id, arrivals }: { id: string; arrivals: PaperArrivalsView }): ReactElement {
  const [codes, setCodes] = useState<string[]>([]);
  /** null: as many as were scanned whole, or as are wanted. */
  const [typedCopies, setTypedCopies] = useState<number | null>(null);
  const compare = useComparePaper(id);
  /** Of the last answer: it stays while the next code is on its way. */
  const [comparison, setComparison] = useState<PaperComparison | null>(null);
  const record = useRecordArrival(id, arrivals.version);
  const { message } = App.useApp();
  const copiesId = useId();
  const copies = typedCopies ?? (comparison?.completeCopies || arrivals.copiesWanted || 1);

  const scan = (added: string[]): void => {
    const all = [...codes, ...added].slice(0, CODES_MAX);
    setCodes(all);
    compare.mutate(all, { onSuccess: setComparison });
  };
  const clear = (): void => {
    setCodes([]);
    setComparison(null);
    setTypedCopies(null);
    compare.reset();
  };
  const send = (): void =>
    record.mutate(
      { copies, codes },
      {
        onSuccess: () => {
          void message.success(words.recorded(copies));
          clear();
        },
      },
    );
  return (
    <>
      <section>
        <h3>{words.steps.compare}</h3>
        <ScanField isDisabled={codes.length >= CODES_MAX} onCodes={scan} />
        <p className="decision__hint">{codes.length >= CODES_MAX ? words.full : words.scanAbout}</p>
        {compare.isError && (
          <ProblemNotice
            error={compare.error}
            onRetry={() => compare.mutate(codes, { onSuccess: setComparison })}
          />
        )}
        {comparison !== null && (
          <>
            <Comparison comparison={comparison} />
            <Button size="small" onClick={clear}>
              {words.clear}
            </Button>
          </>
        )}
      </section>
      <section>
        <h3>{words.steps.record}</h3>
        {record.isError && <ProblemNotice error={record.error} />}
        <div className="paper__record">
          <label htmlFor={copiesId}>{words.howMany}</label>
          <InputNumber
            id={copiesId}
            min={1}
            max={99}
            precision={0}
            value={copies}
            onChange={(value) => setTypedCopies(value)}
          />
          <Button type="primary" loading={record.isPending} onClick={send}>
            {words.record}
          </Button>
        </div>
      </section>
    </>
  );
}
