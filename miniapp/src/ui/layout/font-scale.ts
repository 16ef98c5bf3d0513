export type TypeSize = 'common' | 'care';

export function isTypeSize(value: unknown): value is TypeSize {
  return value === 'common' || value === 'care';
}

/** 关怀模式 in WeChat (适老化设计指南). */
export const careFontScale = 1.4;

/** A phone that is set to larger type than what was chosen here keeps it. */
export function fontScaleOf(chosen: TypeSize, phoneScale: number): number {
  return chosen === 'care' ? Math.max(careFontScale, phoneScale) : phoneScale;
}

/** Where the phone's own setting is as large already, there is nothing to choose. */
export function canChooseTypeSize(phoneScale: number): boolean {
  return phoneScale < careFontScale;
}
