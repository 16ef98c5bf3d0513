import type { StepKey } from '#shared/campaigns/campaign-definition';
import { miniappPages } from '#shared/notices/notice-pages';

/** Every page, without a leading slash, as app.config.ts and WeChat's notices name it. */
export const pagePaths = {
  home: miniappPages.home,
  start: 'pages/start/index',
  application: miniappPages.application,
  form: 'pages/form/index',
  print: 'packages/after/print/index',
  photos: 'packages/after/photos/index',
  camera: 'packages/after/camera/index',
  photo: 'packages/after/photo/index',
  submit: 'packages/after/submit/index',
  receipt: 'packages/after/receipt/index',
  readings: 'packages/after/readings/index',
  inbox: miniappPages.inbox,
  correction: miniappPages.correction,
  notice: 'packages/before/notice/index',
  eligibility: 'packages/before/eligibility/index',
  computer: 'packages/after/computer/index',
  privacy: 'packages/after/privacy/index',
  colleagues: 'packages/after/colleagues/index',
  join: 'packages/after/join/index',
  dispute: 'packages/after/dispute/index',
  deletion: miniappPages.deletion,
} as const;

/** Only in the web build: the page on the computer (shared/applications/computer-page leads here). */
export const deskPath = 'packages/desk/computer/index';

type Query = Record<string, string | undefined>;

function address(page: keyof typeof pagePaths, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  );
  return `/${pagePaths[page]}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
}

export const toStart = (): string => address('start');
export const toApplication = (id: string): string => address('application', { id });
/** Without a step: where one was. `field` is scrolled to; it is a fault's field, for example "conditions.common1". */
export const toForm = (id: string, step?: StepKey, field?: string): string =>
  address('form', { id, step, field });
export const toPrint = (id: string): string => address('print', { id });
export const toPhotos = (id: string): string => address('photos', { id });
export const toCamera = (id: string): string => address('camera', { id });
/** One photo: what it shows and whether it counts. */
export const toPhoto = (id: string, photo: string): string => address('photo', { id, photo });
export const toSubmit = (id: string): string => address('submit', { id });
export const toReceipt = (id: string): string => address('receipt', { id });
export const toReadings = (id: string): string => address('readings', { id });
export const toInbox = (): string => address('inbox');
export const toCorrection = (id: string): string => address('correction', { id });
/** The whole notice of a campaign. */
export const toNotice = (campaign: string): string => address('notice', { campaign });
/** 电脑上继续填写, on the phone. */
export const toComputer = (id: string): string => address('computer', { id });
/** What is kept of the person, and what for. */
export const toPrivacy = (): string => address('privacy');
/** Asks that what is kept of the person be erased. */
export const toDeletion = (): string => address('deletion');
export const toEligibility = (): string => address('eligibility');
export const toColleagues = (): string => address('colleagues');
/** Accepts an invitation; without a code it is typed there. */
export const toJoin = (code?: string): string => address('join', { code });
/** Says that a unit was registered by the wrong person. */
export const toDispute = (creditCode: string): string => address('dispute', { code: creditCode });
