import { useEffect, useState } from 'react';
import type { ApplicationView } from '#shared/api/views';
import { answerText } from '#shared/applications/answer-text';
import type { Answers } from '#shared/applications/answers';
import { unsavedAnswers } from '../applications';
import { useCampaignOf } from '../campaigns';
import type { UnsavedText } from './desk-store';
import { deskWording } from './wording';

/** What had not reached the server when the connection ended; null while it is looked for. */
export function useUnsavedTexts(application: ApplicationView): UnsavedText[] | null {
  const { campaign } = useCampaignOf(application);
  const [answers, setAnswers] = useState<Answers | null>(null);
  useEffect(() => void unsavedAnswers(application).then(setAnswers), [application]);
  if (answers === null) return null;
  const fields = campaign?.definition.form.fields ?? [];
  return fields.flatMap((field) => {
    const value = answers[field.key];
    if (value === undefined) return [];
    const text = answerText(field, value);
    return [{ field: field.key, label: field.label, text: text === '' ? deskWording.emptied : text }];
  });
}
