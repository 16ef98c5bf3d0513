/** 关怀模式 is 1.4; beyond 1.6 a line of a 320 px phone holds fewer than ten characters. */
const fontScaleMax = 1.6;

/** Smaller type than ours is for nobody. */
export function boundedFontScale(factor: number): number {
  return Number.isFinite(factor) ? Math.min(fontScaleMax, Math.max(1, factor)) : 1;
}

/** Systems report one keyboard several times. */
export function distinctHeights(listener: (height: number) => void): (height: number) => void {
  let last = 0;
  return (height) => {
    if (height === last) return;
    last = height;
    listener(height);
  };
}
