import { characterOutline } from './text-outlines';

/** A drawing in millimetres around its middle; everything black is inked. */
export interface InkDrawing {
  svg: string;
  widthMm: number;
  heightMm: number;
}

const STAR_POINTS = 5;
const unitNames = [
  '武汉光谷智造科技股份有限公司',
  '宜昌三峡云制造研究院有限公司',
  '襄阳汉江装备制造有限公司',
];

export function sealDrawing({
  kind,
  widthMm,
  heightMm,
  variant,
}: {
  kind: 'round' | 'oval';
  widthMm: number;
  heightMm: number;
  variant: number;
}): InkDrawing {
  const name = unitNames[variant % unitNames.length] ?? '';
  const ringMm = 1.2;
  const radiusX = widthMm / 2 - ringMm / 2;
  const radiusY = heightMm / 2 - ringMm / 2;
  const ring = `<ellipse rx="${radiusX}" ry="${radiusY}" fill="none" stroke="#000" stroke-width="${ringMm}"/>`;
  const sizeMm = kind === 'round' ? widthMm * 0.125 : 4.2;
  const inner = { x: radiusX - sizeMm * 0.5 - 1.6, y: radiusY - sizeMm * 0.5 - 1.6 };
  const arc = textOnArc(name, inner, { sizeMm, spanDegrees: kind === 'round' ? 250 : 205 });
  const middle =
    kind === 'round'
      ? star(widthMm * 0.17) + row('专用章', { y: widthMm * 0.29, sizeMm: sizeMm * 0.8 })
      : row('4200000012345', { y: 0.5, sizeMm: 3 }) + row('申报专用章', { y: heightMm * 0.25, sizeMm: 4 });
  return { svg: ring + arc + middle, widthMm, heightMm };
}

/** Characters along the upper part of an ellipse, feet to the middle. */
function textOnArc(
  text: string,
  radius: { x: number; y: number },
  { sizeMm, spanDegrees }: { sizeMm: number; spanDegrees: number },
): string {
  const characters = [...text];
  return characters
    .map((character, index) => {
      const share = characters.length < 2 ? 0.5 : index / (characters.length - 1);
      const angle = ((share - 0.5) * spanDegrees * Math.PI) / 180;
      const x = radius.x * Math.sin(angle);
      const y = -radius.y * Math.cos(angle);
      const turn = (Math.atan2(Math.sin(angle) / radius.x, Math.cos(angle) / radius.y) * 180) / Math.PI;
      return placed(characterOutline(character), x, y, { sizeMm, turn });
    })
    .join('');
}

function row(text: string, { y, sizeMm }: { y: number; sizeMm: number }): string {
  const characters = [...text];
  const isDigits = /^\d+$/.test(text);
  const step = sizeMm * (isDigits ? 0.62 : 1.05);
  return characters
    .map((character, index) =>
      placed(characterOutline(character), (index - (characters.length - 1) / 2) * step, y, {
        sizeMm,
        turn: 0,
      }),
    )
    .join('');
}

function placed(
  outline: string,
  x: number,
  y: number,
  { sizeMm, turn }: { sizeMm: number; turn: number },
): string {
  return `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${sizeMm})">${outline}</g>`;
}

function star(radiusMm: number): string {
  const points = Array.from({ length: STAR_POINTS * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? radiusMm : radiusMm * 0.382;
    const angle = (index * Math.PI) / STAR_POINTS;
    return `${radius * Math.sin(angle)},${-radius * Math.cos(angle)}`;
  });
  return `<polygon points="${points.join(' ')}"/>`;
}
