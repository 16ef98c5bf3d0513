/** A photo is then about 700 kB at PHOTO_LONG_SIDE_PIXELS. */
export const jpegQualityPercent = 80;

export interface PixelSize {
  width: number;
  height: number;
}

/** Never enlarges. */
export function scaledSize({ width, height }: PixelSize, longSidePx: number): PixelSize {
  const factor = Math.min(1, longSidePx / Math.max(width, height));
  return { width: Math.round(width * factor), height: Math.round(height * factor) };
}
