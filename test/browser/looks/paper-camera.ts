import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** The camera sees a stamped page on a desk instead of Chromium's test picture. */
export async function showPaper(page: Page, paper: Buffer): Promise<void> {
  const small = await sharp(paper).resize({ width: 700 }).jpeg({ quality: 70 }).toBuffer();
  await page.addInitScript(playPaper, `data:image/jpeg;base64,${small.toString('base64')}`);
}

/** Runs in the page. */
function playPaper(address: string): void {
  navigator.mediaDevices.getUserMedia = async () => {
    const sheet = new Image();
    sheet.src = address;
    await sheet.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 900;
    canvas.height = 1200;
    const draw = () => {
      const pen = canvas.getContext('2d');
      if (pen === null) return;
      pen.fillStyle = '#6b5d4f';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(sheet, 60, 50, 780, 1103);
    };
    draw();
    // A stream gives a frame only when something is drawn.
    setInterval(draw, 200);
    return canvas.captureStream(10);
  };
}
