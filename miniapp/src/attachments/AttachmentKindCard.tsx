import { View } from '@tarojs/components';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { ApplicationView, AttachmentView } from '#shared/api/views';
import type { AttachmentKindDefinition } from '#shared/campaigns/campaign-definition';
import { isAttachmentKindEditable } from '../applications';
import { wordingOf } from '../http';
import { platform, type ChosenFile } from '../platform';
import { ActionSheet, Button, Card, FieldFrame, NoticeBar } from '../ui';
import { AttachmentRow } from './AttachmentRow';
import { chooseAttachments, madeSmaller, type AttachmentSource } from './choose-attachments';
import { RemoveDialog } from './RemoveDialog';
import { addAttachments, noUploads, uploadStore } from './upload-store';
import { UploadRow } from './UploadRow';
import { useDrops } from './use-drops';
import { attachmentWording } from './wording';
import './attachments.scss';

export interface AttachmentKindCardProps {
  /** Element id, to scroll to. */
  id: string;
  kind: AttachmentKindDefinition;
  application: ApplicationView;
  faults: readonly string[];
  /** On a computer files are dropped here, or chosen in its own dialog. */
  isAtDesk: boolean;
  /** A file has come or gone. */
  onChange(): void;
}

const sources: readonly { key: AttachmentSource; label: string }[] = [
  { key: 'pdf', label: attachmentWording.choosePdf },
  { key: 'camera', label: attachmentWording.camera },
  { key: 'album', label: attachmentWording.album },
];

/** One kind of attachment: what is there, what is on its way, and how to add. */
export function AttachmentKindCard(props: AttachmentKindCardProps) {
  const { id, kind, application, faults, isAtDesk, onChange } = props;
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

  const add = async (files: Promise<ChosenFile[]>) => {
    setFailure(null);
    try {
      addAttachments(application.id, kind.key, await files);
      onChange();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    } finally {
      setIsChoosing(false);
    }
  };
  const choose = (source: AttachmentSource) => add(chooseAttachments(source, room));
  const canAdd = isEditable && room > 0;
  useDrops(isAtDesk && canAdd ? id : null, (files) => {
    void add(madeSmaller(files.slice(0, room)));
    if (files.length > room) setFailure(attachmentWording.onlySome(files.length, room));
  });
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
      {canAdd && platform.target === 'weapp' && (
        <View className="attachment-hint">{attachmentWording.fromChat}</View>
      )}
      {canAdd && isAtDesk && <View className="attachment-hint">{attachmentWording.dropHere}</View>}
      {canAdd && (
        <Button
          kind="secondary"
          label={attachmentWording.add}
          onPress={() => (isAtDesk ? choose('file') : setIsChoosing(true))}
        />
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
