import { useState } from 'react';
import { colleagueLimits } from '#shared/units/member-roles';
import { ApiProblem, call, useActKey, wordingOf } from '../http';
import { Button, NoticeBar, Section, TextAreaField, TextField } from '../ui';
import type { OwnDisputes } from './DisputeRoom';
import { disputeWording } from './wording';

type Field = 'creditCode' | 'statement' | 'personName' | 'mobile';
type Typed = Record<Field, string>;

/** The rules stand on the server alone: who gets here does so once. What it refuses is said at its field. */
export function DisputeForm({
  creditCode,
  onFiled,
}: {
  creditCode: string;
  onFiled: (view: OwnDisputes) => void;
}) {
  const [typed, setTyped] = useState<Typed>({ creditCode, statement: '', personName: '', mobile: '' });
  const [refusal, setRefusal] = useState<{
    text: string;
    faults: readonly { field: string; message: string }[];
  }>();
  const keyFor = useActKey();
  const faultsOf = (field: Field) =>
    (refusal?.faults ?? []).filter((fault) => fault.field === field).map(({ message }) => message);
  const change = (field: Field) => (text: string) => {
    setTyped((last) => ({ ...last, [field]: text }));
    setRefusal(undefined);
  };
  const file = async () => {
    setRefusal(undefined);
    try {
      onFiled(await call('disputes.file', { body: typed, idempotencyKey: keyFor(typed) }));
    } catch (reason) {
      const faults = reason instanceof ApiProblem ? reason.faults : [];
      setRefusal({ text: wordingOf(reason).text, faults });
    }
  };
  return (
    <Section title={disputeWording.title} hint={disputeWording.hint}>
      <TextField
        id="dispute-code"
        label={disputeWording.creditCode}
        initialText={creditCode}
        maxLength={40}
        faults={faultsOf('creditCode')}
        onChange={change('creditCode')}
      />
      <TextAreaField
        id="dispute-statement"
        label={disputeWording.statement}
        hint={disputeWording.statementHint}
        initialText=""
        maxLength={600}
        limit={colleagueLimits.statementCharacters}
        faults={faultsOf('statement')}
        onChange={change('statement')}
      />
      <TextField
        id="dispute-name"
        label={disputeWording.personName}
        initialText=""
        maxLength={60}
        faults={faultsOf('personName')}
        onChange={change('personName')}
      />
      <TextField
        id="dispute-mobile"
        label={disputeWording.mobile}
        hint={disputeWording.mobileHint}
        initialText=""
        maxLength={40}
        keyboard="number"
        faults={faultsOf('mobile')}
        onChange={change('mobile')}
      />
      {refusal !== undefined && <NoticeBar tone="fault" text={refusal.text} />}
      <Button label={disputeWording.file} busyLabel={disputeWording.filing} onPress={file} />
    </Section>
  );
}
