import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builds } from '../../../server/launch/builds.mjs';
import { ensureBuilt } from '../../../server/launch/stale-build.mjs';
import { ThumbPace } from '../../support/thumb-pace';
import { BundleLoader } from './bundle-loader';
import { labelOf, pathTo, textOf, walk, type TreeNode } from './node-tree';
import { PageStack } from './page-stack';
import { PhoneFiles } from './phone-files';
import { templateNumber } from './template-numbers';
import { trackedTimers } from './tracked-timers';
import { WechatNetwork } from './wechat-network';
import { WechatPhone, type PhoneScript } from './wechat-phone';

const root = path.resolve(__dirname, '../../..');
const settleMaxMs = 30_000;
const pollMs = 20;

export interface BootOptions {
  serverOrigin: string;
  page?: string;
  script?: Partial<PhoneScript>;
  /** Files and storage of an earlier boot: a cold start on the same phone. */
  earlier?: WeappApp;
  /** What else the phone has kept before the start. */
  storage?: Record<string, string>;
  /** False: the phone starts without a network. */
  isOnline?: boolean;
}

/** Builds the mini-program when its sources have changed since the last time. */
export async function buildWeapp(): Promise<void> {
  await ensureBuilt({
    ...builds.weapp,
    cwd: root,
    outputDir: path.join(root, builds.weapp.outputDir),
    report: () => {},
  });
}

/** The built mini-program, running in a context like WeChat's, driven as a person drives it. */
export class WeappApp {
  /** What the program wrote to console.error, and what it threw from timers. */
  readonly errors: string[] = [];
  readonly files: PhoneFiles;
  readonly phone: WechatPhone;
  readonly network: WechatNetwork;
  readonly stack = new PageStack();
  readonly loader: BundleLoader;
  private readonly pace = new ThumbPace();
  private readonly timers = trackedTimers((reason) => this.errors.push(String(reason)));

  private constructor({ serverOrigin, script, earlier, storage = {}, isOnline = true }: BootOptions) {
    this.files = earlier?.files ?? new PhoneFiles();
    this.phone = new WechatPhone(
      {
        signInCode: () => Promise.reject(new Error('no sign-in code in this test')),
        chosenFiles: null,
        cameraShots: [],
        isCameraAllowed: true,
        sendsFiles: 'yes',
        subscriptionAnswer: 'accept',
        fontScale: 1,
        ...script,
      },
      this.files,
    );
    const kept = [...(earlier?.phone.storage ?? []), ...Object.entries(storage)];
    for (const [key, value] of kept) this.phone.storage.set(key, value);
    this.network = new WechatNetwork(serverOrigin, this.files);
    this.network.setOnline(isOnline);
    const complain = (...values: unknown[]) => this.errors.push(values.map(String).join(' '));
    this.loader = new BundleLoader(path.join(root, builds.weapp.outputDir), {
      ...this.timers.functions,
      ...this.stack.globals(),
      console: { log() {}, info() {}, warn() {}, debug() {}, error: complain },
      wx: { ...this.phone.functions(), ...this.network.functions(), ...this.stack.functions() },
    });
    this.stack.loader = this.loader;
  }

  static boot(options: BootOptions): WeappApp {
    const app = new WeappApp(options);
    const page = options.page ?? 'pages/home/index';
    app.loader.load('app');
    app.stack.launch(page, {});
    app.stack.open(page);
    return app;
  }

  /** Closes the app: pages unload, timers end. */
  close(): void {
    for (const page of [...this.stack.pages].reverse()) page.call('onUnload');
    this.timers.stop();
  }

  /** All text of the page on top. */
  text(): string {
    return textOf(this.stack.current.data.root);
  }

  /** Waits until the page on top shows the text. Rejects with what it shows instead. */
  async see(text: string): Promise<void> {
    await this.until(
      () => this.text().includes(text),
      () => `没有看到“${text}”，页面上是：\n${this.text()}`,
    );
  }

  async until(holds: () => boolean, otherwise: () => string): Promise<void> {
    const endsAt = Date.now() + settleMaxMs;
    while (!holds()) {
      if (Date.now() > endsAt) throw new Error(`${otherwise()}\n${this.errors.join('\n')}`);
      await wait(pollMs);
    }
  }

  /**
   * Taps what carries the label (its spoken label, or all of its text), once it is there; the first, or the nth from 0.
   * `was` is what the same button said when it was tapped last.
   */
  async tap(label: string, { nth = 0, was = label } = {}): Promise<void> {
    await this.until(
      () => this.nodesLabelled(label).length > nth,
      () => `没有可点的“${label}”：\n${this.text()}`,
    );
    await this.pace.restBefore(`${was} ${nth}`);
    const node = this.nodesLabelled(label)[nth];
    if (node) this.tapNode(node);
    this.pace.tapped(`${label} ${nth}`);
  }

  /** WeChat's camera on the page tells how its start went. */
  async startCamera(): Promise<void> {
    const number = templateNumber(path.join(root, builds.weapp.outputDir), 'camera');
    const camera = () => [...walk(this.stack.current.data.root)].find(({ nn }) => nn === number);
    await this.until(
      () => camera() !== undefined,
      () => `页面上没有相机：\n${this.text()}`,
    );
    const node = camera();
    if (!node) return;
    if (this.phone.script.isCameraAllowed) this.send(node, 'initdone', { maxZoom: 8 });
    else this.send(node, 'error', { errMsg: 'insertCamera:fail auth deny' });
  }

  /** Types into the field with the label and leaves it, as a person does. */
  async type(label: string, text: string): Promise<void> {
    await this.until(
      () => this.field(label) !== undefined,
      () => `没有输入框“${label}”：\n${this.text()}`,
    );
    const node = this.field(label);
    if (!node) return;
    const detail = { value: text, cursor: text.length };
    for (const kind of ['focus', 'input', 'blur']) this.send(node, kind, detail);
  }

  /** Types behind what stands in the field (`after`), a key at a time, and stays in it. */
  async typeKeys(
    label: string,
    text: string,
    { after, everyMs }: { after: string; everyMs: number },
  ): Promise<void> {
    await this.until(
      () => this.field(label) !== undefined,
      () => `没有输入框“${label}”：\n${this.text()}`,
    );
    const node = this.field(label);
    if (!node) return;
    let value = after;
    this.send(node, 'focus', { value, cursor: value.length });
    for (const key of text) {
      await wait(everyMs);
      value += key;
      this.send(node, 'input', { value, cursor: value.length });
    }
  }

  /** Fields speak their unit after their label: "2018 年利润，单位万元". */
  private field(label: string): TreeNode | undefined {
    return [...walk(this.stack.current.data.root)].find(
      ({ ariaLabel }) =>
        typeof ariaLabel === 'string' && (ariaLabel === label || ariaLabel.startsWith(`${label}，单位`)),
    );
  }

  nodesLabelled(label: string): TreeNode[] {
    const nodes = [...walk(this.stack.current.data.root)];
    const spoken = nodes.filter((node) => node.ariaLabel === label);
    if (spoken.length > 0) return spoken;
    return nodes.filter((node) => node.cn && node.cn.length > 0 && labelOf(node) === label).reverse();
  }

  /** Like the finger's event, it rises from the node to the root. */
  private tapNode(node: TreeNode): void {
    this.phone.isInTap = true;
    try {
      this.send(node, 'tap', {});
    } finally {
      this.phone.isInTap = false;
    }
  }

  private send(node: TreeNode, type: string, detail: object): void {
    const target = targetOf(node);
    for (const step of pathTo(this.stack.current.data.root, node).reverse()) {
      if (step.sid === undefined) continue;
      this.stack.current.dispatch({
        type,
        target,
        currentTarget: targetOf(step),
        detail,
        timeStamp: Date.now(),
      });
      if (type !== 'tap') return;
    }
  }
}

function targetOf(node: TreeNode) {
  return { id: String(node.uid ?? node.sid), dataset: { sid: node.sid } };
}
