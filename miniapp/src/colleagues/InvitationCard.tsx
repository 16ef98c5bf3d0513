import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ColleaguesView } from '#shared/api/views';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { spokenInvitationCode } from '#shared/units/invitation-code';
import { platform } from '../platform';
import { toJoin } from '../routes';
import { Button, Card, NoticeBar } from '../ui';
import { ShareCardButton } from './ShareCardButton';
import { colleaguesWording } from './wording';

interface InvitationCardProps {
  invitation: ColleaguesView['invitations'][number];
  unitName: string;
  onWithdraw(): Promise<unknown>;
}

/** A code that waits for its colleague: to be read out, copied, or sent as a card. */
export function InvitationCard({ invitation, unitName, onWithdraw }: InvitationCardProps) {
  const { label, role, code, expiresAtUtc } = invitation;
  const spoken = spokenInvitationCode(code);
  const [isNotCopied, setIsNotCopied] = useState(false);
  const copy = async () => {
    try {
      const address = platform.webAddress?.(toJoin(code)) ?? '';
      await platform.feedback.copy(colleaguesWording.invitationText(unitName, spoken, address));
      platform.feedback.toast(colleaguesWording.copied);
    } catch {
      setIsNotCopied(true);
    }
  };
  return (
    <Card title={colleaguesWording.invitationFor(label, role)}>
      <View className="colleagues-code">{spoken}</View>
      <View className="colleagues-note">
        {colleaguesWording.validUntil(formatChinaTimeInWords(expiresAtUtc))}
      </View>
      {isNotCopied && <NoticeBar tone="care" text={colleaguesWording.notCopied} />}
      <View className="colleagues-buttons">
        {platform.target === 'weapp' && <ShareCardButton code={code} unitName={unitName} />}
        <Button kind="secondary" label={colleaguesWording.copy} onPress={copy} />
        <Button
          kind="text"
          label={colleaguesWording.withdraw}
          onPress={async () => void (await onWithdraw())}
        />
      </View>
    </Card>
  );
}
