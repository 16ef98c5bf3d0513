import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AttachmentView } from '#shared/api/views';
import { download, wordingOf } from '../http';
import { platform } from '../platform';
import { Button, FaultText } from '../ui';
import { attachmentWording, sizeText } from './wording';
import './attachments.scss';

export interface AttachmentRowProps {
  applicationId: string;
  file: AttachmentView;
  /** Not given when it may not be removed. */
  onRemove?(): void;
}

export function AttachmentRow({ applicationId, file, onRemove }: AttachmentRowProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const open = async () => {
    setFailure(null);
    try {
      const path = await download('attachments.file', { id: applicationId, attachment: file.id });
      if (file.contentType === 'application/pdf') {
        await platform.documents.open({ path, fileType: 'pdf', name: file.fileName });
      } else await platform.photos.preview([path], path);
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
  };
  return (
    <View className="attachment">
      <View className="attachment__name">{file.fileName}</View>
      <View className="attachment__size">{sizeText(file.bytes)}</View>
      <View className="attachment__acts">
        <Button
          kind="text"
          label={attachmentWording.open}
          busyLabel={attachmentWording.opening}
          onPress={open}
        />
        {onRemove && <Button kind="text" label={attachmentWording.remove} onPress={onRemove} />}
      </View>
      <FaultText faults={failure === null ? [] : [failure]} />
    </View>
  );
}
