import type { FileChooser, Locator, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';

/** The app ignores a second tap on the same thing within half a second (miniapp/src/ui/actions/use-tap.ts). */
const sameTapAfterMs = 550;
const commonWidth = 390;
const smallWidth = 320;

/** A person with the phone page: reads what stands on the page on top, taps and types. */
export class PhoneApp {
  private lastTap = { name: '', atMs: 0 };

  constructor(readonly page: Page) {}

  /** On H5 earlier pages stay in the document, hidden; during a change of pages both are drawn. */
  get top(): Locator {
    return this.page.getByRole('main').last();
  }

  async see(text: string | RegExp): Promise<void> {
    await this.text(text).first().waitFor();
  }

  text(text: string | RegExp): Locator {
    return this.top.getByText(text).filter({ visible: true });
  }

  button(name: string | RegExp): Locator {
    return this.top.getByRole('button', { name, exact: true });
  }

  /** `of` narrows to a part of the page where the name stands more than once. */
  async tap(name: string | RegExp, { of = this.top }: { of?: Locator } = {}): Promise<void> {
    const target = of
      .getByRole('button', { name, exact: true })
      .or(of.getByRole('link', { name, exact: true }))
      .first();
    await this.rest(String(name));
    await target.tap();
    this.lastTap = { name: String(name), atMs: Date.now() };
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.field(label);
    await field.fill(text);
    await field.blur();
  }

  async choose(title: string): Promise<void> {
    await this.choice(title).tap();
  }

  choice(title: string): Locator {
    return this.top
      .getByRole('checkbox', { name: title, exact: true })
      .or(this.top.getByRole('radio', { name: title, exact: true }));
  }

  /** Fields speak their unit after their label. */
  field(label: string): Locator {
    const spoken = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return this.top.getByRole('textbox', { name: new RegExp(`^${spoken}(，单位.*)?$`) });
  }

  /** Taps the button and answers the file dialog that opens. */
  async choosing(name: string, files: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tap(name);
    await (await chooser).setFiles(files);
  }

  /** What the app opened in another window: the address that answered and its bytes. */
  async opened(name: string, addressPart: string): Promise<Buffer> {
    const answer = this.page.waitForResponse(({ url }) => url().includes(addressPart));
    const window = this.page.waitForEvent('popup');
    await this.tap(name);
    const bytes = await (await answer).body();
    await (await window).close();
    return bytes;
  }

  /** What is wrong with the page as a page: wider than the phone, or hard to use for some. Empty when all is well. */
  async pageFaults(): Promise<string[]> {
    const faults: string[] = [];
    for (const width of [smallWidth, commonWidth]) {
      await this.page.setViewportSize({ width, height: 844 });
      const { inner, outer } = await this.page.evaluate(() => ({
        inner: Math.max(...[document.documentElement, ...document.querySelectorAll('.taro_page')].map((e) => e.scrollWidth)),
        outer: document.documentElement.clientWidth,
      }));
      if (inner > outer) faults.push(`${inner} px wide on a phone of ${width} px`);
    }
    return [...faults, ...(await accessibilityFaults(this.page))];
  }

  private async rest(name: string): Promise<void> {
    const restMs = this.lastTap.name === name ? this.lastTap.atMs + sameTapAfterMs - Date.now() : 0;
    if (restMs > 0) await this.page.waitForTimeout(restMs);
  }
}
