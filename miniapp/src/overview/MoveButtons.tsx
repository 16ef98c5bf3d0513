import { View } from '@tarojs/components';
import { useState } from 'react';
import { textAnswer } from '#shared/applications/answers';
import type { ApplicationView } from '#shared/api/views';
import { refreshMe, useMaySubmit } from '../accounts';
import { replaceApplication } from '../applications';
import { call, sendOnce, wordingOf } from '../http';
import { Button, ConfirmDialog, NoticeBar } from '../ui';
import { overviewWording } from './wording';
import './overview.scss';

type Act = 'recall' | 'withdraw';
type Question = 'recall' | 'withdraw' | 'withdrawAgain';

/** Taking the application back: to change it, or for good. */
export function MoveButtons({ application }: { application: ApplicationView }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const { id, version, moves, answers } = application;
  const maySubmit = useMaySubmit();

  const act = async (move: Act) => {
    setFailure(null);
    try {
      const view = await sendOnce(`${move}.${id}`, version, (idempotencyKey) =>
        call(`applications.${move}`, { params: { id }, body: {}, idempotencyKey, ifMatch: version }),
      );
      replaceApplication(view);
      await refreshMe();
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    }
    setQuestion(null);
  };
  const cancel = () => setQuestion(null);
  if (!maySubmit) {
    return moves.length > 0 ? <NoticeBar tone="info" text={overviewWording.submitterOnly} /> : null;
  }
  return (
    <>
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      {moves.includes('recall') && (
        <Button kind="secondary" label={overviewWording.recall} onPress={() => setQuestion('recall')} />
      )}
      {moves.includes('withdraw') && (
        <View className="overview-danger">
          <Button kind="danger" label={overviewWording.withdraw} onPress={() => setQuestion('withdraw')} />
        </View>
      )}
      {question === 'recall' && (
        <ConfirmDialog
          title={overviewWording.recallTitle}
          text={overviewWording.recallText}
          confirmLabel={overviewWording.recall}
          onConfirm={() => act('recall')}
          onCancel={cancel}
        />
      )}
      {question === 'withdraw' && (
        <ConfirmDialog
          title={overviewWording.withdrawTitle}
          text={overviewWording.withdrawText}
          confirmLabel={overviewWording.withdrawGoOn}
          isDangerous
          onConfirm={() => setQuestion('withdrawAgain')}
          onCancel={cancel}
        />
      )}
      {question === 'withdrawAgain' && (
        <ConfirmDialog
          key="again"
          title={overviewWording.withdrawAgainTitle}
          text={overviewWording.withdrawAgainText(
            textAnswer(answers, 'projectName') || overviewWording.unnamed,
          )}
          confirmLabel={overviewWording.withdrawConfirm}
          isDangerous
          onConfirm={() => act('withdraw')}
          onCancel={cancel}
        />
      )}
    </>
  );
}
