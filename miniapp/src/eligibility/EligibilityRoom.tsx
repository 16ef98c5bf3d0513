import { View } from '@tarojs/components';
import type { CampaignView } from '#shared/api/views';
import { useCampaign } from '../campaigns';
import { openPage, replacePage } from '../navigation';
import { toNotice, toStart } from '../routes';
import { Button, EmptyState, ErrorState, Page, Section, Segments, Skeleton } from '../ui';
import { placeOfCondition, selfCheckAnswers, selfCheckResult, type SelfCheckAnswer } from './self-check';
import { SelfCheckOutcome } from './SelfCheckOutcome';
import { useSelfCheck } from './use-self-check';
import { eligibilityWording as wording } from './wording';
import './eligibility.scss';

/** Before anything is filled in: the notice's conditions, one by one, and what the answers come to. */
export function EligibilityRoom() {
  const { campaign, failure, retry } = useCampaign();
  if (campaign) return <SelfCheckPage campaign={campaign} />;
  return <Page>{failure ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton rows={6} />}</Page>;
}

type Condition = CampaignView['definition']['conditions'][number];

function SelfCheckPage({ campaign: { id, definition } }: { campaign: CampaignView }) {
  const { conditions } = definition;
  const { answers, answer, clear } = useSelfCheck(id, definition.key);
  if (conditions.length === 0) {
    const action = { label: wording.begin, onPress: () => replacePage(toStart()) };
    return (
      <Page>
        <EmptyState title={wording.noneTitle} text={wording.noneText} action={action} />
      </Page>
    );
  }
  return (
    <Page
      bottomBar={
        <>
          <Button kind="secondary" label={wording.notice} onPress={() => openPage(toNotice(id))} />
          <Button label={wording.begin} onPress={() => replacePage(toStart())} />
        </>
      }
    >
      <Section title={wording.title} hint={wording.hint} />
      {conditions.map((condition) => (
        <Question
          key={condition.key}
          condition={condition}
          place={placeWords(conditions, condition)}
          answer={answers[condition.key] ?? null}
          onAnswer={(chosen) => answer(condition.key, chosen)}
        />
      ))}
      <SelfCheckOutcome
        result={selfCheckResult(conditions, answers)}
        placeOf={(condition) => placeWords(conditions, condition)}
      />
      {Object.keys(answers).length > 0 && <Button kind="text" label={wording.again} onPress={clear} />}
    </Page>
  );
}

function placeWords(conditions: readonly Condition[], condition: Condition): string {
  const { group, number } = placeOfCondition(conditions, condition);
  return wording.place(wording.groups[group], number);
}

interface QuestionProps {
  condition: Condition;
  place: string;
  answer: SelfCheckAnswer | null;
  onAnswer(answer: SelfCheckAnswer): void;
}

function Question({ condition, place, answer, onAnswer }: QuestionProps) {
  return (
    <View className="self-check">
      <View className="self-check__place">{place}</View>
      <View className="self-check__text">{condition.text}</View>
      <Segments<SelfCheckAnswer | ''>
        label={place}
        options={selfCheckAnswers.map((value) => ({ value, label: wording.answers[value] }))}
        value={answer ?? ''}
        onChange={(chosen) => chosen !== '' && onAnswer(chosen)}
      />
    </View>
  );
}
