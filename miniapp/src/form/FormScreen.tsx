import { useEffect, useState } from 'react';
import type { ApplicationView } from '#shared/api/views';
import { stepOfFault } from '#shared/applications/progress';
import type { StepKey } from '#shared/campaigns/campaign-definition';
import { OpenedApplication, useAutosave } from '../applications';
import { useCampaignOf } from '../campaigns';
import { ErrorState, Page, Skeleton } from '../ui';
import { FormRoom, type DeskPlace } from './FormRoom';
import { stepToOpen } from './last-step';

export interface FormScreenProps {
  id: string;
  /** From the address; both may be empty. */
  step: string;
  field: string;
  /** See FormRoom. */
  desk?: DeskPlace;
}

/** Brings together what the form needs: the campaign's questions, the application, and what is kept on the phone. */
export function FormScreen({ id, step, field, desk }: FormScreenProps) {
  return (
    <OpenedApplication id={id}>
      {(application) => <LoadedForm application={application} step={step} field={field} desk={desk} />}
    </OpenedApplication>
  );
}

interface LoadedFormProps extends Omit<FormScreenProps, 'id'> {
  application: ApplicationView;
}

function LoadedForm({ application, step, field, desk }: LoadedFormProps) {
  const { campaign, failure, retry } = useCampaignOf(application);
  const autosave = useAutosave(application);
  const [firstStep, setFirstStep] = useState<StepKey | null>(null);
  const definition = campaign?.definition;
  const { id } = application;

  useEffect(() => {
    if (!definition) return;
    const asked = step === '' && field !== '' ? stepOfFault(definition.form, field) : step;
    void stepToOpen(id, asked, definition.form.steps).then(setFirstStep);
  }, [definition, id, step, field]);

  if (definition && autosave && firstStep) {
    return (
      <FormRoom
        definition={definition}
        application={application}
        autosave={autosave}
        firstStep={firstStep}
        firstField={field}
        desk={desk}
      />
    );
  }
  return (
    <Page>
      {failure && !campaign ? <ErrorState failure={failure} onRetry={retry} /> : <Skeleton rows={6} />}
    </Page>
  );
}
