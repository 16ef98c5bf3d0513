import { View } from '@tarojs/components';
import { Button, FaultText, ProgressBar } from '../ui';
import { dropAttachment, retryAttachment, type AttachmentUpload } from './upload-store';
import { attachmentWording } from './wording';
import './attachments.scss';

export interface UploadRowProps {
  applicationId: string;
  upload: AttachmentUpload;
}

/** A file that is on its way, or did not get there. */
export function UploadRow({ applicationId, upload: { key, file, percent, failure } }: UploadRowProps) {
  return (
    <View className="attachment">
      <View className="attachment__name">{file.name}</View>
      {failure === null ? (
        <>
          <View className="attachment__size">{attachmentWording.uploading(percent)}</View>
          <ProgressBar percent={percent} label={file.name} />
          <Button
            kind="text"
            label={attachmentWording.stop}
            onPress={() => dropAttachment(applicationId, key)}
          />
        </>
      ) : (
        <>
          <FaultText faults={[failure.text]} />
          <View className="attachment__acts">
            {failure.isWorthRetrying && (
              <Button
                kind="text"
                label={attachmentWording.retry}
                onPress={() => void retryAttachment(applicationId, key)}
              />
            )}
            <Button
              kind="text"
              label={attachmentWording.dismiss}
              onPress={() => dropAttachment(applicationId, key)}
            />
          </View>
        </>
      )}
    </View>
  );
}
