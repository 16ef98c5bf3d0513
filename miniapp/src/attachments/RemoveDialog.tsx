import { useState } from 'react';
import type { AttachmentView } from '#shared/api/views';
import { replaceApplication } from '../applications';
import { call, wordingOf } from '../http';
import { ConfirmDialog } from '../ui';
import { attachmentWording } from './wording';

export interface RemoveDialogProps {
  applicationId: string;
  file: AttachmentView;
  onClose(): void;
}

export function RemoveDialog({ applicationId, file, onClose }: RemoveDialogProps) {
  const [failure, setFailure] = useState('');
  const remove = async () => {
    try {
      replaceApplication(
        await call('attachments.remove', { params: { id: applicationId, attachment: file.id } }),
      );
      onClose();
    } catch (reason) {
      setFailure(`\n${wordingOf(reason).text}`);
    }
  };
  return (
    <ConfirmDialog
      title={attachmentWording.removeTitle}
      text={attachmentWording.removeText(file.fileName) + failure}
      confirmLabel={attachmentWording.remove}
      isDangerous
      onConfirm={remove}
      onCancel={onClose}
    />
  );
}
