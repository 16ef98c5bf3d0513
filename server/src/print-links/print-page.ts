import { html, styleOf, type PageAnswer } from '../http';
import { printPageWording as wording } from './print-links-wording';

/** Plain boxes and no grid: an office's old browser shows it, too. */
const style = styleOf(
  'body{margin:0;font:16px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1b2430;background:#f3f5f8}' +
    'main{max-width:480px;margin:40px auto;padding:24px 32px;background:#fff;border-radius:8px}' +
    'h1{font-size:22px;line-height:1.5;margin:0 0 8px}h2{font-size:17px;margin:24px 0 8px}p{margin:8px 0}' +
    'label{display:block;font-weight:600;margin-top:16px}' +
    'input{width:100%;box-sizing:border-box;font:26px/1.4 Consolas,"Courier New",monospace;letter-spacing:3px;' +
    'text-transform:uppercase;padding:8px 12px;margin-top:4px;border:1px solid #6f7d8f;border-radius:6px}' +
    'button{width:100%;font:inherit;font-weight:600;color:#fff;background:#1f4e8c;border:0;border-radius:6px;' +
    'padding:11px;margin-top:16px;cursor:pointer}' +
    'input:focus,button:focus{outline:3px solid #96bdf0;outline-offset:2px}' +
    '.fault{color:#8c1d18;background:#fdecea;padding:8px 12px;border-radius:6px;font-weight:600}' +
    'li{margin:4px 0}ul{padding-left:22px;margin:8px 0;color:#4a5666}' +
    '@media (max-width:540px){main{margin:0;border-radius:0;padding:24px 16px}}',
);

/** Where a code is typed: nothing of anybody stands on it. A refused code is not shown again: it may be seen by others. */
export function codePage({ refusal }: { refusal: string | null }): PageAnswer {
  const fault = refusal === null ? null : html`<p class="fault" id="fault" role="alert">${refusal}</p>`;
  const field =
    refusal === null
      ? html`<input id="code" name="code" maxlength="20" autocomplete="off" autofocus required />`
      : html`<input
          id="code"
          name="code"
          maxlength="20"
          autocomplete="off"
          autofocus
          required
          aria-invalid="true"
          aria-describedby="fault"
        />`;
  const body = html`<main>
    <h1>${wording.title}</h1>
    <p>${wording.how}</p>
    ${fault}
    <form method="post" action="/print">
      <label for="code">${wording.label}</label>
      ${field}
      <button type="submit">${wording.submit}</button>
    </form>
    <h2>${wording.printingTitle}</h2>
    <ul>
      ${wording.printing.map((line) => html`<li>${line}</li>`)}
    </ul>
  </main>`;
  return { title: wording.title, body, style, cacheSeconds: 0, ...(refusal === null ? {} : { status: 422 }) };
}
