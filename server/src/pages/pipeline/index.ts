export { examinePhoto, type ExaminationStep, type ExaminedPage, type ExaminedPhoto } from './examine-photo';
export { checkSeals, type ExpectedSeal } from './seals/check-seals';
export type { FoundSeal } from './seals/find-seals';
export type { DecodedCode } from './placing/decode-codes';
export type { Placement } from './placing/place-page';
