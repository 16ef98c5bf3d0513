import type { MeView } from '#shared/api/views';
import { nextStep, statusWords, type NextStep, type StatusTone } from '../standing';

export interface HomeCard {
  id: string;
  campaignTitle: string;
  projectName: string;
  status: { label: string; tone: StatusTone; sentence: string };
  next: NextStep;
  /** Until when, where the contact still has something to do. */
  deadlineUtc: string | null;
}

/** What the start page says of the application: where it stands, and the one thing that is next. */
export function homeCard(application: NonNullable<MeView['application']>): HomeCard {
  const { id, campaignTitle, projectName, openStage, deadlineUtc } = application;
  return {
    id,
    campaignTitle,
    projectName,
    status: statusWords(application),
    next: nextStep(application),
    deadlineUtc: openStage === null ? null : deadlineUtc,
  };
}
