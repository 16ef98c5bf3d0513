import type { Distraction } from './photo-plan';
import { sealDrawing, type InkDrawing } from './seal-drawing';
import type { Chance } from './seeded-random';
import { characterOutline } from './text-outlines';

export interface PlacedInk {
  drawing: InkDrawing;
  /** Middle of the drawing on the page. */
  xMm: number;
  yMm: number;
  turnDegrees: number;
  colour: readonly [number, number, number];
  ink: number;
  /** Ink of a stamp is patchy; of a printer and a pen it is even. */
  isPatchy: boolean;
}

const RED = [214, 32, 38] as const;

/** Things on a page that a careless search would take for a seal. */
export function distractionInk(kind: Distraction, chance: Chance): PlacedInk {
  const base = {
    xMm: chance.between(50, 160),
    yMm: chance.between(60, 240),
    turnDegrees: 0,
    ink: 1,
    isPatchy: false,
  };
  switch (kind) {
    case 'redLetterhead':
      return { ...base, drawing: letterhead(), xMm: 105, yMm: chance.between(46, 60), colour: RED };
    case 'redPen':
      return { ...base, drawing: penLoop(chance), colour: [200, 40, 50], ink: chance.between(0.7, 1) };
    case 'signature':
      return {
        ...base,
        drawing: signature(chance),
        colour: chance.isTrue(0.5) ? [25, 25, 30] : [30, 50, 140],
      };
    case 'redLogo':
      return { ...base, drawing: logo(chance.between(14, 28)), colour: RED };
    case 'cup':
      return {
        ...base,
        drawing: cupStain(chance),
        colour: [140, 90, 45],
        ink: chance.between(0.3, 0.6),
        isPatchy: true,
      };
    case 'blackCopy':
      return {
        ...base,
        drawing: sealDrawing({ kind: 'round', widthMm: 42, heightMm: 42, variant: 1 }),
        colour: [35, 35, 35],
        ink: chance.between(0.6, 0.9),
      };
  }
}

function letterhead(): InkDrawing {
  const words = [...'湖北省经济和信息化厅文件'];
  const step = 12;
  const text = words
    .map((word, index) => {
      const x = (index - (words.length - 1) / 2) * step;
      return `<g transform="translate(${x} -4) scale(11)">${characterOutline(word)}</g>`;
    })
    .join('');
  return { svg: `${text}<rect x="-78" y="5" width="156" height="0.9"/>`, widthMm: 160, heightMm: 24 };
}

function penLoop(chance: Chance): InkDrawing {
  const widthMm = chance.between(24, 60);
  const heightMm = chance.between(10, 44);
  const points = Array.from({ length: 30 }, (_, index) => {
    const angle = (index / 27) * 2 * Math.PI;
    const wobble = 1 + 0.05 * Math.sin(angle * 2.3 + widthMm) + index * 0.002;
    return `${(widthMm / 2) * wobble * Math.cos(angle)} ${(heightMm / 2) * wobble * Math.sin(angle)}`;
  });
  return stroke(`M${points.join('L')}`, {
    widthMm: widthMm + 12,
    heightMm: heightMm + 12,
    penMm: chance.between(0.5, 0.9),
  });
}

function signature(chance: Chance): InkDrawing {
  let path = 'M-22 0';
  for (let x = -22; x < 22; x += 6) {
    path += `C${x + 1} ${chance.between(-9, 9)} ${x + 5} ${chance.between(-9, 9)} ${x + 6} ${chance.between(-4, 4)}`;
  }
  return stroke(path, { widthMm: 50, heightMm: 24, penMm: 0.6 });
}

function stroke(
  path: string,
  { widthMm, heightMm, penMm }: { widthMm: number; heightMm: number; penMm: number },
): InkDrawing {
  const svg = `<path d="${path}" fill="none" stroke="#000" stroke-width="${penMm}" stroke-linecap="round"/>`;
  return { svg, widthMm, heightMm };
}

function logo(sizeMm: number): InkDrawing {
  const radius = sizeMm / 2;
  const svg =
    `<path fill-rule="evenodd" d="M${-radius} 0A${radius} ${radius} 0 1 0 ${radius} 0A${radius} ${radius} 0 1 0 ${-radius} 0Z` +
    `M${-radius * 0.6} ${-radius * 0.2}h${radius * 1.2}v${radius * 0.35}h${-radius * 1.2}z"/>`;
  return { svg, widthMm: sizeMm, heightMm: sizeMm };
}

function cupStain(chance: Chance): InkDrawing {
  const radius = chance.between(33, 41);
  const svg = `<circle r="${radius}" fill="none" stroke="#000" stroke-width="${chance.between(1.5, 4)}"/>`;
  return { svg, widthMm: radius * 2 + 6, heightMm: radius * 2 + 6 };
}
