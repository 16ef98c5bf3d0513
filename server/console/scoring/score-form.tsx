import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { Input } from 'antd';
import type { ScoringView } from '#shared/api/views';
import { rank } from '#shared/experts/ranking';
import { sheetFaults } from '#shared/experts/score-sheet';
import { formatChinaTime } from '#shared/text/china-time';
import { call } from '../http/call';
import { useIntentKeys } from '../http/intent-key';
import { ProblemNotice } from '../ui/problem-notice';
import { CriterionField } from './criterion-field';
import { SaveLine } from './save-line';
import { scoringWording } from './scoring-wording';
import { useSheetAutosave } from './use-sheet-autosave';

/** The score sheet: saves itself while it is written, and is handed in once it is whole. */
export function ScoreForm({ view, accountId }: { view: ScoringView; accountId: string }): ReactElement {
  const client = useQueryClient();
  const { modal, message } = App.useApp();
  const keys = useIntentKeys();
  const { now, autosave } = useSheetAutosave(view, accountId);
  const [isAsked, setIsAsked] = useState(false);
  const { criteria } = view.definition.review;
  const { scores, comment } = now.content;
  const isReadOnly = view.isClosed || view.sheet.submittedAtUtc !== null;
  const faults = sheetFaults(criteria, scores);
  const submit = useMutation({
    mutationFn: () =>
      call('scoring.submit', {
        params: { id: view.id },
        body: {},
        ifMatch: now.version,
        idempotencyKey: keys.keyFor({ endpoint: 'scoring.submit', body: view.id, version: now.version }),
      }),
    onSuccess: (sheet) => {
      client.setQueryData(['scoring', 'one', view.id], { ...view, sheet });
      void client.invalidateQueries({ queryKey: ['scoring', 'list'] });
      void message.success(scoringWording.submitDone);
    },
  });
  const ask = (): void => {
    setIsAsked(true);
    const [first] = faults;
    if (first !== undefined) {
      document.getElementById(first.field)?.focus();
      return;
    }
    void modal.confirm({
      title: scoringWording.submitTitle,
      content: scoringWording.submitText,
      okText: scoringWording.submit,
      cancelText: scoringWording.cancel,
      onOk: () => submit.mutate(),
    });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <h2>{scoringWording.scoreHeading}</h2>
      <Standing view={view} />
      {criteria.map((criterion) => (
        <CriterionField
          key={criterion.key}
          criterion={criterion}
          score={scores[criterion.key] ?? { points: '', comment: '' }}
          fault={
            isAsked ? (faults.find(({ field }) => field === `scores.${criterion.key}.points`) ?? null) : null
          }
          isReadOnly={isReadOnly}
          onChange={(score) => autosave?.change({ scores: { ...scores, [criterion.key]: score }, comment })}
        />
      ))}
      <label htmlFor="overall-comment">{scoringWording.overall}</label>
      <Input.TextArea
        id="overall-comment"
        value={comment}
        readOnly={isReadOnly}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 8 }}
        onChange={({ target }) => autosave?.change({ scores, comment: target.value })}
      />
      <p>{faults.length === 0 ? scoringWording.total(totalOf(view, scores)) : scoringWording.totalOpen}</p>
      {submit.error !== null && <ProblemNotice error={submit.error} />}
      {!isReadOnly && (
        <>
          <SaveLine now={now} onSettle={(choice) => autosave?.settle(choice)} />
          <div className="scoring-foot">
            <Button
              type="primary"
              htmlType="submit"
              disabled={now.state !== 'saved'}
              loading={submit.isPending}
            >
              {scoringWording.submit}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

function Standing({ view: { sheet, isClosed } }: { view: ScoringView }): ReactElement | null {
  if (sheet.submittedAtUtc !== null) {
    return <Alert type="success" title={scoringWording.submittedAt(formatChinaTime(sheet.submittedAtUtc))} />;
  }
  if (isClosed) return <Alert type="info" title={scoringWording.closedText} />;
  if (sheet.reopenReason === null) return null;
  return <Alert type="warning" showIcon title={scoringWording.reopenReason(sheet.reopenReason)} />;
}

/** What this sheet alone is worth, by the same rule as the ranking. */
function totalOf({ definition, id }: ScoringView, scores: ScoringView['sheet']['scores']): string {
  const points = Object.fromEntries(Object.entries(scores).map(([key, score]) => [key, score.points]));
  return rank(definition.review, [{ id, sheets: [{ expertId: id, points }] }])[0]?.scoreText ?? '';
}
