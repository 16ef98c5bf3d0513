import { create } from 'qrcode';
import { html, type Html } from '../../http';

const QUIET_MODULES = 4;

/** The address as a QR code, with its quiet zone; the same address stands beside it as text. */
export function linkCode(address: string): Html {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + QUIET_MODULES} ${row + QUIET_MODULES}h1v1h-1z`;
    }
  }
  const side = modules.size + 2 * QUIET_MODULES;
  return html`<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="本页地址的二维码">
    <rect width="${side}" height="${side}" fill="#fff" />
    <path d="${path}" fill="#000" />
  </svg>`;
}
