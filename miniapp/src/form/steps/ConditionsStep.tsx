import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { conditionField } from '#shared/applications/validate-answers';
import type { Condition } from '#shared/campaigns/campaign-definition';
import { applicationState, areConditionsEditable, replaceApplication } from '../../applications';
import { SelfCheckHint } from '../../eligibility';
import { wordingOf } from '../../http';
import { platform } from '../../platform';
import { CheckCard, FaultText, Section } from '../../ui';
import { confirmCondition } from '../confirm-condition';
import { elementIdOf } from '../element-id';
import { useOpenForm } from '../form-context';
import { formWording } from '../wording';

const groups = [
  ['common', formWording.commonConditions],
  ['special', formWording.specialConditions],
] as const;

export function ConditionsStep() {
  const { definition } = useOpenForm();
  return (
    <>
      {groups.map(([group, title]) => (
        <Section key={group} title={title}>
          {definition.conditions
            .filter((condition) => condition.group === group)
            .map((condition) => (
              <ConditionCard key={condition.key} condition={condition} />
            ))}
        </Section>
      ))}
    </>
  );
}

/** The tick stands at once; it is taken back with the reason when the server does not have it. */
function ConditionCard({ condition: { key, text } }: { condition: Condition }) {
  const { application, autosave, findings, isShown, onCommit } = useOpenForm();
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const isSending = useRef(false);
  const field = conditionField(key);
  const isConfirmed = wanted ?? application.confirmations.some(({ condition }) => condition === key);
  const isOpen = isShown(field) && !isConfirmed && areConditionsEditable(application);
  const faults = isOpen ? findings.faults.filter((fault) => fault.field === field) : [];

  const change = async (isNowConfirmed: boolean) => {
    if (isSending.current) return;
    isSending.current = true;
    setWanted(isNowConfirmed);
    setFailure(null);
    try {
      // One writer at a time: otherwise the two would answer each other with "stale".
      await autosave.flush();
      const newest = applicationState(application.id).application ?? application;
      const newKey = () => platform.newKey();
      replaceApplication(
        await confirmCondition(newest, { condition: key, isConfirmed: isNowConfirmed, newKey }),
      );
      onCommit(field);
    } catch (reason) {
      setFailure(wordingOf(reason).text);
    } finally {
      isSending.current = false;
      setWanted(null);
    }
  };
  return (
    <View id={elementIdOf(field)} className="form-condition">
      <View className="form-condition__text">{text}</View>
      {!isConfirmed && (
        <SelfCheckHint
          campaignId={application.campaignId}
          definitionKey={application.definitionKey}
          condition={key}
        />
      )}
      <CheckCard
        title={wanted === null ? formWording.confirm : formWording.confirming}
        isChosen={isConfirmed}
        isDisabled={!areConditionsEditable(application)}
        onChange={(isNowConfirmed) => void change(isNowConfirmed)}
      />
      <FaultText faults={[...faults.map(({ message }) => message), ...(failure ? [failure] : [])]} />
    </View>
  );
}
