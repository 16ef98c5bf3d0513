import { View } from '@tarojs/components';
import { create } from 'qrcode';
import { useMemo } from 'react';
import type { AnswerOf } from '#shared/api/endpoints/index';
import { scanParameter } from '#shared/applications/computer-page';
import { codePath } from '#shared/pages/code-path';
import { platform } from '../platform';
import { pagePaths } from '../routes';
import { aria, Button, NoticeBar, Page } from '../ui';
import { deskWording } from './wording';

/** The code for the phone, its number, and what to do with both. */
export function WaitingDesk({ link, isWrong }: { link: AnswerOf<'computerLinks.begin'>; isWrong: boolean }) {
  const address = addressOf(link.scanCode);
  const picture = useMemo(() => pictureOf(address), [address]);
  const copy = async () => {
    await platform.feedback.copy(address);
    platform.feedback.toast(deskWording.addressCopied);
  };
  return (
    <Page>
      <View className="desk-wait">
        <View className="desk-wait__title" {...aria({ role: 'heading' })}>
          {deskWording.title}
        </View>
        <View className="desk-wait__intro">{deskWording.intro}</View>
        {isWrong && <NoticeBar tone="care" text={deskWording.wrongNumber} />}
        {deskWording.steps.map((step, index) => (
          <View key={step}>{`${index + 1}. ${step}`}</View>
        ))}
        <View className="desk-wait__pair">
          <View
            className="desk-wait__code"
            style={{ backgroundImage: `url("${picture}")` }}
            {...aria({ role: 'img', label: deskWording.code })}
          />
          <View className="desk-wait__number">
            <View>{deskWording.number}</View>
            <View className="desk-wait__digits">{link.checkNumber}</View>
            <View className="desk-wait__note">{deskWording.renewed}</View>
          </View>
        </View>
        <Button kind="text" label={deskWording.copyAddress} onPress={copy} />
        <View className="desk-wait__note">{deskWording.privacy}</View>
      </View>
    </Page>
  );
}

function addressOf(scanCode: string): string {
  return `${platform.desk?.origin ?? ''}/#/${pagePaths.computer}?${scanParameter}=${scanCode}`;
}

function pictureOf(address: string): string {
  const { side, path } = codePath(create(address, { errorCorrectionLevel: 'M' }).modules);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<rect width="${side}" height="${side}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
