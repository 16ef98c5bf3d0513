import { View } from '@tarojs/components';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ApplicationView, AttachmentView } from '#shared/api/views';
import type { AttachmentKindDefinition } from '#shared/campaigns/campaign-definition';
import { isAttachmentKindEditable } from '../applications';
import { wordingOf } from '../http';
import { platform } from '../platform';
import { ActionSheet, Button, Card, FieldFrame, NoticeBar } from '../ui';
import { AttachmentRow } from './AttachmentRow';
import { chooseAttachments, type AttachmentSource } from './choose-attachments';
import { RemoveDialog } from './RemoveDialog';
import { addAttachments, noUploads, uploadStore } from './upload-store';
import { UploadRow } from './UploadRow';
import { attachmentWording } from './wording';
import './attachments.scss';

export interface AttachmentKindCardProps {
  /** Element id, to scroll to. */
  id: string;
  kind: AttachmentKindDefinition;
  application: ApplicationView;
  faults: readonly string[];
  /** A file has come or gone. */
  onChange(): void;
}

const sources: readonly { key: AttachmentSource; label: string }[] = [
  { key: 'pdf', label: attachmentWording.choosePdf },
  { key: 'camera', label: attachmentWording.camera },
  { key: 'album', label: attachmentWording.album },
];

/** One kind of attachment: what is there, what is on its way, and how to add. */
export function AttachmentKindCard({ id, kind, application, faults, onChange }: AttachmentKindCardProps) {
  const uploads = useStore(uploadStore, (state) => state[application.id] ?? noUploads).filter(
    (one) => one.kind === kind.key,
  );
  const files = application.attachments.filter((file) => file.kind === kind.key);
  const [isChoosing, setIsChoosing] = useState(false);
  const [removing, setRemoving] = useState<AttachmentView | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isEditable = isAttachmentKindEditable(application, kind.key);
  const room = kind.maxFiles - files.length - uploads.length;
  const reasons = application.returnReasons.flatMap(({ target, text }) =>
    target.kind === 'attachment' && target.key === kind.key ? [text] : [],
  );

  const choose = async (source: AttachmentSource) => {
    setFailure(null);
    try {
      addAttachments(application.id, kind.key, await chooseAttachments(source, room));
      setIsChoosing(false);
      onChange();
    } catch (reason) {
      setIsChoosing(false);
      setFailure(wordingOf(reason).text);
    }
  };
  return (
    <Card>
      <FieldFrame
        id={id}
        label={kind.label}
        hint={isEditable || application.status !== 'returned' ? kind.hint : attachmentWording.notPinned}
        reason={reasons.length > 0 ? reasons.join('\n') : undefined}
        faults={faults}
        isOptional={kind.minFiles === 0}
      >
        {files.map((file) => (
          <AttachmentRow
            key={file.id}
            applicationId={application.id}
            file={file}
            onRemove={isEditable ? () => setRemoving(file) : undefined}
          />
        ))}
        {uploads.map((one) => (
          <UploadRow key={one.key} applicationId={application.id} upload={one} />
        ))}
      </FieldFrame>
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      {isEditable && room > 0 && platform.target === 'weapp' && (
        <View className="attachment-hint">{attachmentWording.fromChat}</View>
      )}
      {isEditable && room > 0 && (
        <Button kind="secondary" label={attachmentWording.add} onPress={() => setIsChoosing(true)} />
      )}
      {isEditable && room <= 0 && <NoticeBar tone="info" text={attachmentWording.full(kind.maxFiles)} />}
      {isChoosing && (
        <ActionSheet
          title={attachmentWording.addTitle(kind.label)}
          actions={sources}
          onChoose={(key) => choose(sources.find((source) => source.key === key)?.key ?? 'pdf')}
          onClose={() => setIsChoosing(false)}
        />
      )}
      {removing && (
        <RemoveDialog
          applicationId={application.id}
          file={removing}
          onClose={() => {
            setRemoving(null);
            onChange();
          }}
        />
      )}
    </Card>
  );
}
