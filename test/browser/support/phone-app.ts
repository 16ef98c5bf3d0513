import type { FileChooser, Locator, Page } from 'playwright-core';
import { ThumbPace } from '../../support/thumb-pace';
import { accessibilityFaults } from './accessibility';
import { phoneWidthFaults } from './page-width';
import { renewScreenshot } from './screenshots';

const commonWidth = 390;
const smallWidth = 320;

/** A person with the phone page: reads what stands on the page on top, taps and types. */
export class PhoneApp {
  private readonly pace = new ThumbPace();

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

  /** `was` is what the same button said when it was tapped last. */
  async tap(name: string | RegExp, { was = name } = {}): Promise<void> {
    const target = this.button(name)
      .or(this.top.getByRole('link', { name, exact: true }))
      .first();
    await this.pace.restBefore(String(was));
    await target.tap();
    this.pace.tapped(String(name));
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

  /** The bytes of what the app fetched and opened in another window. */
  async opened(name: string, addressPart: string): Promise<Buffer> {
    const answer = this.page.waitForResponse((response) => response.url().includes(addressPart));
    const window = this.page.waitForEvent('popup');
    await this.tap(name);
    const request = (await answer).request();
    await (await window).close();
    // Asked again by the page with its own token: Chromium keeps nothing of an answer that was read as a Blob.
    const { authorization = '' } = await request.allHeaders();
    const base64 = await this.page.evaluate(fetchInPage, { url: request.url(), authorization });
    return Buffer.from(base64, 'base64');
  }

  /** A picture for the documentation: from the top of the page, or with the given part in view. */
  async picture(name: string, { of }: { of?: Locator } = {}): Promise<void> {
    await (of ?? this.top.locator('*').first()).evaluate(
      (part, isPart) => part.scrollIntoView({ block: isPart ? 'center' : 'start' }),
      of !== undefined,
    );
    await renewScreenshot(this.page, name);
  }

  /** What is wrong with the page as a page: wider than the phone, or hard to use for some. Empty when all is well. */
  async pageFaults(): Promise<string[]> {
    const faults: string[] = [];
    for (const width of [smallWidth, commonWidth]) {
      await this.page.setViewportSize({ width, height: 844 });
      faults.push(...(await phoneWidthFaults(this.page)));
    }
    return [...faults, ...(await accessibilityFaults(this.page))];
  }
}

/** Runs in the page; text comes back, because bytes do not. */
async function fetchInPage({ url, authorization }: { url: string; authorization: string }): Promise<string> {
  const answer = await fetch(url, { headers: { authorization } });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
