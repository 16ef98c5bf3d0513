import { useState } from 'react';
import { bureauCodes, type BureauCode } from '#shared/campaigns/bureaus';
import type { CampaignView } from '#shared/api/views';
import { formatChinaTimeInWords } from '#shared/text/china-time';
import { normaliseCreditCode } from '#shared/text/credit-code';
import { claimUnit } from '../accounts';
import { ApiProblem, useActKey, wordingOf } from '../http';
import { openPage } from '../navigation';
import { toDispute, toJoin } from '../routes';
import { Button, NoticeBar, Section, SelectField, TextField } from '../ui';
import {
  claimFormFaults,
  hasFaults,
  serverClaimFaults,
  type ClaimFaults,
  type ClaimField,
  type TypedClaim,
} from './claim-form-faults';
import { unitWording } from './wording';

export interface ClaimFormProps {
  bureaus: CampaignView['bureaus'];
  /** The unit is claimed; what happens next shows its own failures. */
  onClaimed(): Promise<void>;
}

const textMaxLength = 200;
const noFaults: ClaimFaults = { creditCode: [], name: [], bureauCode: [] };

export function ClaimForm({ bureaus, onClaimed }: ClaimFormProps) {
  const [claim, setClaim] = useState<TypedClaim>({ creditCode: '', name: '', bureauCode: null });
  const [left, setLeft] = useState<readonly ClaimField[]>([]);
  const [refused, setRefused] = useState({ claim, faults: noFaults });
  const [failure, setFailure] = useState<string | null>(null);
  const [isTaken, setIsTaken] = useState(false);
  const [codeDrawing, setCodeDrawing] = useState(0);
  const keyOf = useActKey();

  const own = claimFormFaults(claim);
  const faultsOf = (field: ClaimField) => [
    ...(left.includes(field) ? own[field] : []),
    ...(refused.claim[field] === claim[field] ? refused.faults[field] : []),
  ];
  const leave = (...fields: ClaimField[]) => setLeft((known) => [...new Set([...known, ...fields])]);

  const send = async () => {
    setFailure(null);
    setIsTaken(false);
    leave('creditCode', 'name', 'bureauCode');
    const bureauCode = bureauCodes.find((code) => code === claim.bureauCode);
    if (hasFaults(own) || bureauCode === undefined) return;
    const body = {
      creditCode: normaliseCreditCode(claim.creditCode),
      name: claim.name.trim(),
      bureauCode,
    };
    try {
      await claimUnit(body, keyOf(body));
    } catch (reason) {
      const faults = serverClaimFaults(reason instanceof ApiProblem ? reason.faults : []);
      setRefused({ claim, faults });
      if (!hasFaults(faults)) setFailure(wordingOf(reason).text);
      setIsTaken(reason instanceof ApiProblem && reason.code === 'unit.claimedByOther');
      return;
    }
    await onClaimed();
  };
  const chosen = bureaus.find(({ code }) => code === claim.bureauCode);
  return (
    <Section hint={unitWording.hint}>
      <TextField
        key={codeDrawing}
        id="credit-code"
        label={unitWording.creditCode}
        hint={unitWording.creditCodeHint}
        initialText={claim.creditCode}
        maxLength={textMaxLength}
        faults={faultsOf('creditCode')}
        onChange={(creditCode) => setClaim((typed) => ({ ...typed, creditCode }))}
        onCommit={(text) => {
          const creditCode = normaliseCreditCode(text);
          setClaim((typed) => ({ ...typed, creditCode }));
          if (creditCode !== text) setCodeDrawing((drawing) => drawing + 1);
          leave('creditCode');
        }}
      />
      <TextField
        id="unit-name"
        label={unitWording.name}
        hint={unitWording.nameHint}
        initialText=""
        maxLength={textMaxLength}
        faults={faultsOf('name')}
        onChange={(name) => setClaim((typed) => ({ ...typed, name }))}
        onCommit={() => leave('name')}
      />
      <SelectField<BureauCode>
        id="bureau"
        label={unitWording.bureau}
        hint={unitWording.bureauHint}
        options={bureauOptions(bureaus)}
        value={bureauCodes.find((code) => code === claim.bureauCode) ?? null}
        faults={faultsOf('bureauCode')}
        onChange={(bureauCode) => setClaim((typed) => ({ ...typed, bureauCode }))}
      />
      {chosen && (
        <NoticeBar tone="info" text={unitWording.deadline(formatChinaTimeInWords(chosen.deadlineUtc))} />
      )}
      {failure !== null && <NoticeBar tone="fault" text={failure} />}
      {isTaken && (
        <Button
          kind="secondary"
          label={unitWording.dispute}
          onPress={() => openPage(toDispute(normaliseCreditCode(claim.creditCode)))}
        />
      )}
      <Button label={unitWording.claim} busyLabel={unitWording.claiming} onPress={send} />
      <Button kind="text" label={unitWording.join} onPress={() => openPage(toJoin())} />
    </Section>
  );
}

function bureauOptions(bureaus: CampaignView['bureaus']): { value: BureauCode; label: string }[] {
  return bureaus.flatMap(({ code, name }) => {
    const value = bureauCodes.find((known) => known === code);
    return value === undefined ? [] : [{ value, label: name }];
  });
}
