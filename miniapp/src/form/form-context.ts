import { createContext, useContext } from 'react';
import type { Answers } from '#shared/applications/answers';
import type { ApplicationView } from '#shared/api/views';
import type { CampaignDefinition } from '#shared/campaigns/campaign-definition';
import type { Autosave, AutosaveState } from '../answers';
import type { FormFindings } from './open-faults';

/** What every part of the open form reads. */
export interface OpenForm {
  definition: CampaignDefinition;
  application: ApplicationView;
  autosave: Autosave;
  draft: AutosaveState['draft'];
  /** As they stand, typed letter by letter. */
  answers: Answers;
  /** Of the answers as they stood when a field was left last: nobody is corrected in the middle of a word. */
  findings: FormFindings;
  /** Whether the field's faults may be shown: it was touched, or its step has been left. */
  isShown(faultField: string): boolean;
  /** A field has been left, or a choice made. */
  onCommit(key: string): void;
}

export const formContext = createContext<OpenForm | null>(null);

export function useOpenForm(): OpenForm {
  const form = useContext(formContext);
  if (form === null) throw new Error('the form is not open here');
  return form;
}
