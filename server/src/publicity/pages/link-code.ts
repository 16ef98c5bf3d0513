import { create } from 'qrcode';
import { codePath } from '#shared/pages/code-path';
import { html, type Html } from '../../http';

/** The address as a QR code, with its quiet zone; the same address stands beside it as text. */
export function linkCode(address: string): Html {
  const { side, path } = codePath(create(address, { errorCorrectionLevel: 'M' }).modules);
  return html`<svg viewBox="0 0 ${side} ${side}" role="img" aria-label="本页地址的二维码">
    <rect width="${side}" height="${side}" fill="#fff" />
    <path d="${path}" fill="#000" />
  </svg>`;
}
