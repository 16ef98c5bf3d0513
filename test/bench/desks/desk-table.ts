import type { MeasuredTimes } from './measured-times';

export interface DeskLine {
  database: string;
  name: string;
  times: MeasuredTimes | null;
  /** Median over the median of the same rows straight from the driver; null where there is nothing to compare. */
  overBareDriver: number | null;
  note: string;
  passLine: string | null;
  isKept: boolean | null;
}

export function deskTable(lines: readonly DeskLine[]): string {
  const widest = Math.max(...lines.map(({ name }) => name.length));
  return lines
    .map(({ database, name, times, overBareDriver, note, passLine, isKept }) => {
      const verdict = passLine === null ? '' : `  ${isKept === true ? 'kept' : 'MISSED'}: ${passLine}`;
      const ratio = overBareDriver === null ? '' : `  ${overBareDriver.toFixed(1)} x bare driver`;
      return `${database.padEnd(8)} ${name.padEnd(widest)}  ${timesText(times)}${ratio}${note}${verdict}\n`;
    })
    .join('');
}

function timesText(times: MeasuredTimes | null): string {
  if (times === null) return '';
  const [median, p95, max] = [times.median, times.p95, times.max].map((ms) => ms.toFixed(1).padStart(7));
  return `median ${median}  p95 ${p95}  max ${max} ms  CPU ${times.cpu.toFixed(1).padStart(5)} ms`;
}
