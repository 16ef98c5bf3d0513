import { useEffect, useState } from 'react';
import type { ApplicationView } from '#shared/api/views';
import type { Answers } from '#shared/applications/answers';
import { unsavedAnswers } from '../applications';
import { useCampaignOf } from '../campaigns';
import type { UnsavedText } from './desk-store';

/** What had not reached the server when the connection ended; null while it is looked for. */
export function useUnsavedTexts(application: ApplicationView): UnsavedText[] | null {
  const { campaign } = useCampaignOf(application);
  const [answers, setAnswers] = useState<Answers | null>(null);
  useEffect(() => void unsavedAnswers(application).then(setAnswers), [application]);
  if (answers === null) return null;
  const fields = campaign?.definition.form.fields ?? [];
  return Object.entries(answers).flatMap(([field, value]) =>
    typeof value === 'string' && value !== ''
      ? [{ field, label: fields.find(({ key }) => key === field)?.label ?? '', text: value }]
      : [],
  );
}
