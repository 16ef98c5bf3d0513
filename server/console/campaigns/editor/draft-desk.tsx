import { Alert, Button, Tabs } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { fillPath } from '#shared/api/paths';
import type { CampaignDraftView } from '#shared/api/views';
import { formatChinaTime } from '#shared/text/china-time';
import { ProblemNotice } from '../../ui/problem-notice';
import { campaignsWording as wording } from '../campaigns-wording';
import { BasicSection } from './basic-section';
import { BureausSection } from './bureaus-section';
import { CheckSection } from './check-section';
import { ConditionsSection } from './conditions-section';
import { DirectionsSection } from './directions-section';
import { DraftActs } from './draft-acts';
import { FieldsSection } from './fields-section';
import { NoticeSection } from './notice-section';
import { ReviewSection } from './review-section';
import { useDraftEditor, type DraftEditor } from './use-draft-editor';

export function DraftDesk({
  loaded,
  onReload,
}: {
  loaded: CampaignDraftView;
  onReload: () => void;
}): ReactElement {
  const editor = useDraftEditor(loaded);
  const { saved, content } = editor;
  const { sections } = wording;
  return (
    <div className="campaigns page-margin">
      <div className="draft-head">
        <Link to="/campaigns">{wording.back}</Link>
        <h1>{content.definition.title}</h1>
        <span role="status">{savingWords(editor)}</span>
        <a href={fillPath('campaignDrafts.paper', { id: saved.id })} target="_blank" rel="noreferrer">
          {wording.paper}
        </a>
        <DraftActs editor={editor} />
      </div>
      {editor.saving === 'stale' && (
        <Alert
          type="warning"
          role="alert"
          title={wording.stale}
          action={
            <Button size="small" onClick={onReload}>
              {wording.loadNewest}
            </Button>
          }
        />
      )}
      {editor.saving === 'failed' && <ProblemNotice error={editor.error} onRetry={editor.retry} />}
      <Tabs
        items={[
          { key: 'basic', label: sections.basic, children: <BasicSection editing={editor} /> },
          { key: 'notice', label: sections.notice, children: <NoticeSection editing={editor} /> },
          { key: 'bureaus', label: sections.bureaus, children: <BureausSection editing={editor} /> },
          { key: 'directions', label: sections.directions, children: <DirectionsSection editing={editor} /> },
          { key: 'fields', label: sections.fields, children: <FieldsSection editing={editor} /> },
          { key: 'conditions', label: sections.conditions, children: <ConditionsSection editing={editor} /> },
          { key: 'review', label: sections.review, children: <ReviewSection editing={editor} /> },
          {
            key: 'check',
            label: `${sections.check}（${wording.faultCount(saved.faults.length)}）`,
            children: <CheckSection editor={editor} />,
          },
        ]}
      />
    </div>
  );
}

function savingWords({ saving, saved }: DraftEditor): string {
  if (saving === 'saving') return wording.saving;
  return saving === 'saved' ? wording.saved(formatChinaTime(saved.updatedAtUtc)) : wording.unsaved;
}
