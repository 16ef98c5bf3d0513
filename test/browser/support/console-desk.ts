import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults } from './accessibility';
import type { SignIn } from './built-server';
import { widthFaults } from './page-width';

/** A clerk at the desk of the console. */
export class ConsoleDesk {
  constructor(readonly page: Page) {}

  async signIn(consoleUrl: string, { userName, password, displayName }: SignIn): Promise<void> {
    await this.page.goto(consoleUrl);
    await this.page.getByLabel('账号').fill(userName);
    await this.page.getByLabel('密码').fill(password);
    await this.press('登录');
    await this.see(displayName);
  }

  /** A desk by its address below the console's. */
  async go(path: string): Promise<void> {
    const { origin } = new URL(this.page.url());
    await this.page.goto(`${origin}/console${path}`);
  }

  /** Lets the button ask for a file and gives it this one. */
  async choosing(name: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.press(name);
    await (await chooser).setFiles(file);
  }

  /** What is wrong with the page as it stands: wider than its window, or hard to use for some. Empty when all is well. */
  async pageFaults(): Promise<string[]> {
    const faults: string[] = [];
    for (const width of [1024, 1440]) faults.push(...(await widthFaults(this.page, width)));
    return [...faults, ...(await accessibilityFaults(this.page))];
  }

  async see(text: string | RegExp): Promise<void> {
    await this.text(text).first().waitFor();
  }

  text(text: string | RegExp): Locator {
    return this.page.getByText(text).filter({ visible: true });
  }

  /** antd sets a space between the two characters of a short label. */
  async press(name: string, { of }: { of?: Locator } = {}): Promise<void> {
    const spaced = name.length === 2 ? new RegExp(`^${name[0]}\\s*${name[1]}$`) : name;
    await (of ?? this.page).getByRole('button', { name: spaced, exact: true }).click();
  }

  async open(unitName: string): Promise<void> {
    await this.page.getByRole('link', { name: unitName }).click();
    await this.page.getByRole('heading', { name: unitName }).waitFor();
    await this.see(/已登记打开审核/);
  }

  /** Sticks a pin into the place and writes what is wanted there. */
  async pin(label: string, reason: string): Promise<void> {
    await this.press(`指出${label}需要补正`);
    const named = label.replace(/，共 \d+ 页$/, '');
    await this.page.getByLabel(`对${named}的补正要求`, { exact: true }).fill(reason);
  }

  async correctUntil(date: string, time: string): Promise<void> {
    await this.page.getByLabel('补正期限日期').fill(date);
    await this.page.getByLabel('补正期限时间').fill(time);
  }

  /** The photograph stands in the viewer, large and drawn. */
  async seePhoto(name: string): Promise<void> {
    const picture = this.page.getByRole('img', { name: new RegExp(`^${name}`) });
    await picture.waitFor();
    await picture.evaluate((image) => (image as HTMLImageElement).decode());
  }

  /** Beside the application: what is being decided. */
  get decision(): Locator {
    return this.page.getByRole('complementary');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}
