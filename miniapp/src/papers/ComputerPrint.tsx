import { View } from '@tarojs/components';
import { useState } from 'react';
import { printLinkDownloads, printLinkMinutes } from '#shared/applications/print-code';
import { groupedSpokenCode } from '#shared/text/spoken-code';
import { platform } from '../platform';
import { Button, Card, DataRow, NoticeBar } from '../ui';
import { paperWording } from './paper-wording';
import { usePrintLink } from './use-print-link';
import './papers.scss';

interface ComputerPrintProps {
  applicationId: string;
  revision: number;
  onShare(): Promise<void>;
}

/** A phone without a printer: a code to be typed on any computer, or the file sent on. */
export function ComputerPrint({ applicationId, revision, onShare }: ComputerPrintProps) {
  const { link, code, isOver, failure, make, end } = usePrintLink(applicationId, revision);
  const [isNotCopied, setIsNotCopied] = useState(false);
  const copy = async (address: string, spoken: string) => {
    setIsNotCopied(false);
    try {
      await platform.feedback.copy(paperWording.copiedText(address, spoken));
      platform.feedback.toast(paperWording.copied);
    } catch {
      setIsNotCopied(true);
    }
  };
  return (
    <Card title={paperWording.computerTitle}>
      <View className="paper-note">{paperWording.computerHint(printLinkMinutes, printLinkDownloads)}</View>
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      {isOver && <NoticeBar tone="info" text={paperWording.codeOver} />}
      {link !== null && (
        <>
          <DataRow label={paperWording.computerAddress} value={link.address} />
          {code === null ? (
            <NoticeBar tone="info" text={paperWording.codeElsewhere} />
          ) : (
            <>
              <View className="paper-note">{paperWording.codeLabel}</View>
              <View className="paper-code">{groupedSpokenCode(code)}</View>
            </>
          )}
          <View className="paper-note">
            {paperWording.codeState(Math.ceil(link.secondsLeft / 60), link.downloads, printLinkDownloads)}
          </View>
        </>
      )}
      {isNotCopied && <NoticeBar tone="care" text={paperWording.notCopied} />}
      <View className="paper-buttons">
        {link !== null && code !== null && (
          <Button
            kind="secondary"
            label={paperWording.copyCode}
            onPress={() => copy(link.address, groupedSpokenCode(code))}
          />
        )}
        {link !== null && (
          <Button
            kind="secondary"
            label={paperWording.endCode}
            busyLabel={paperWording.endingCode}
            onPress={() => end(link.id)}
          />
        )}
        {code === null && (
          <Button
            kind="secondary"
            icon="computer"
            label={link === null ? paperWording.makeCode : paperWording.otherCode}
            busyLabel={paperWording.makingCode}
            onPress={make}
          />
        )}
        <Button
          kind="secondary"
          label={paperWording.share}
          busyLabel={paperWording.opening}
          onPress={onShare}
        />
      </View>
    </Card>
  );
}
