import { Form, Input, Select } from 'antd';
import { useState, type ReactElement } from 'react';
import type { ExpertView } from '#shared/api/views';
import { bureaus } from '#shared/campaigns/bureaus';
import { call } from '../http/call';
import type { IntentKeys } from '../http/intent-key';
import { expertsWording } from './experts-wording';
import { SaveDialog } from './save-dialog';

const OUTSIDE = 'outside';

/** Whom an expert works for and where: what 回避 is checked against. */
export function ProfileDialog({
  expert,
  onClose,
}: {
  expert: ExpertView;
  onClose: () => void;
}): ReactElement {
  const [employer, setEmployer] = useState(expert.profile?.employer ?? '');
  const [creditCode, setCreditCode] = useState(expert.profile?.employerCreditCode ?? '');
  const [city, setCity] = useState<string>(
    expert.profile === null ? '' : (expert.profile.cityCode ?? OUTSIDE),
  );
  const save = (keys: IntentKeys) => {
    const body = {
      employer,
      employerCreditCode: creditCode.trim() === '' ? null : creditCode,
      cityCode: city === OUTSIDE ? null : city,
    };
    return call('experts.saveProfile', {
      params: { id: expert.id },
      body,
      ifMatch: expert.version,
      idempotencyKey: keys.keyFor({ endpoint: 'experts.saveProfile', body, version: expert.version }),
    });
  };
  return (
    <SaveDialog
      title={expertsWording.profileTitle(expert.displayName)}
      isReady={employer.trim() !== '' && city !== ''}
      save={save}
      onClose={onClose}
      note={<p className="experts-note">{expertsWording.profilePurpose}</p>}
    >
      {(faultOf) => (
        <>
          <Form.Item
            label={expertsWording.employer}
            required
            htmlFor="expert-employer"
            {...faultOf('employer')}
          >
            <Input
              id="expert-employer"
              value={employer}
              maxLength={200}
              onChange={({ target }) => setEmployer(target.value)}
            />
          </Form.Item>
          <Form.Item
            label={expertsWording.creditCode}
            htmlFor="expert-code"
            {...faultOf('employerCreditCode')}
          >
            <Input
              id="expert-code"
              value={creditCode}
              maxLength={18}
              onChange={({ target }) => setCreditCode(target.value)}
            />
          </Form.Item>
          <Form.Item label={expertsWording.city} required htmlFor="expert-city" {...faultOf('cityCode')}>
            <Select
              id="expert-city"
              value={city === '' ? undefined : city}
              onChange={setCity}
              options={[
                ...bureaus.map(({ code, region }) => ({ value: code, label: region })),
                { value: OUTSIDE, label: expertsWording.cityOutside },
              ]}
            />
          </Form.Item>
        </>
      )}
    </SaveDialog>
  );
}
