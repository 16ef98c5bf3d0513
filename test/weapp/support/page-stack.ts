import type { BundleLoader } from './bundle-loader';
import { applySetData, sizeOf, type TreeNode } from './node-tree';
import { wechatCall, WechatFailure, type WechatOptions } from './wechat-calls';

type Lifecycle = (...values: unknown[]) => unknown;
type PageDefinition = Record<string, unknown>;

export interface WechatEvent {
  type: string;
  target: { id: string; dataset: object };
  currentTarget: { id: string; dataset: object };
  detail: object;
  timeStamp: number;
}

/** One crossing from the program to WeChat's view layer. */
export interface Drawing {
  route: string;
  /** UTF-8 of the JSON that crosses. */
  bytes: number;
  /** performance.now() */
  atMs: number;
  /** Of the page as it is drawn then. */
  nodes: number;
  depth: number;
}

/** A page of the stack: its data as WeChat's view layer would hold them. */
export class WechatPage {
  readonly data: { root?: TreeNode } & Record<string, unknown>;
  readonly instance: PageDefinition;

  constructor(
    definition: PageDefinition,
    readonly route: string,
    private readonly query: Record<string, string>,
    drawings: Drawing[],
  ) {
    this.data = JSON.parse(JSON.stringify(definition.data ?? {})) as Record<string, unknown>;
    this.instance = {
      ...definition,
      route,
      options: query,
      data: this.data,
      setData: (payload: Record<string, unknown>, done?: () => void) => {
        applySetData(this.data, payload);
        const bytes = Buffer.byteLength(JSON.stringify(payload));
        drawings.push({ route, bytes, atMs: performance.now(), ...sizeOf(this.data.root) });
        if (done) setTimeout(done, 0);
      },
    };
  }

  start(): void {
    this.call('onLoad', this.query);
    this.call('onShow');
    this.call('onReady');
  }
  call(name: string, ...values: unknown[]): void {
    const lifecycle = this.instance[name];
    if (typeof lifecycle === 'function') (lifecycle as Lifecycle).apply(this.instance, values);
  }
  dispatch(event: WechatEvent): void {
    this.call('eh', event);
  }
}

/** App(), Page(), Component() and the functions that move between pages. */
export class PageStack {
  readonly pages: WechatPage[] = [];
  /** Everything that was drawn on any page, in order. */
  readonly drawings: Drawing[] = [];
  loader: BundleLoader | null = null;
  private app: PageDefinition = {};
  private lastDefinition: PageDefinition | null = null;

  get current(): WechatPage {
    const page = this.pages.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  globals(): Record<string, unknown> {
    return {
      App: (definition: PageDefinition) => (this.app = definition),
      Page: (definition: PageDefinition) => (this.lastDefinition = definition),
      Component: () => {},
      Behavior: () => ({}),
      getApp: () => this.app,
      getCurrentPages: () => this.pages.map((page) => page.instance),
    };
  }

  functions(): Record<string, unknown> {
    const move = (name: string, leave: () => void) =>
      wechatCall(name, (options: WechatOptions) => {
        leave();
        this.open(String(options.url));
      });
    const leaveAll = () => {
      while (this.pages.length > 0) this.closeTop();
    };
    return {
      navigateTo: move('navigateTo', () => {
        if (this.pages.length >= 10) throw new WechatFailure('webview count limit exceed');
        this.current.call('onHide');
      }),
      redirectTo: move('redirectTo', () => this.closeTop()),
      reLaunch: move('reLaunch', leaveAll),
      switchTab: move('switchTab', leaveAll),
      navigateBack: wechatCall('navigateBack', ({ delta }) => this.back(Number(delta ?? 1))),
    };
  }

  launch(path: string, query: Record<string, string>): void {
    const options = { path, query, scene: 1001, shareTicket: '', referrerInfo: {} };
    for (const name of ['onLaunch', 'onShow']) {
      const lifecycle = this.app[name];
      if (typeof lifecycle === 'function') (lifecycle as Lifecycle).call(this.app, options);
    }
  }

  /** The arrow in the corner of the page, or what the app asks for. */
  back(delta = 1): void {
    for (let count = delta; count > 0 && this.pages.length > 1; count -= 1) this.closeTop();
    this.current.call('onShow');
  }

  /** `url` may begin with a slash and carry a query, as navigateTo takes it. */
  open(url: string): void {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    const query = Object.fromEntries(
      search.split('&').flatMap((pair) => {
        const [name = '', value = ''] = pair.split('=');
        return name ? [[name, decodeURIComponent(value)]] : [];
      }),
    );
    this.lastDefinition = this.definitions.get(route) ?? null;
    if (!this.lastDefinition) {
      this.loader?.load(route);
      if (!this.lastDefinition) throw new Error(`${route} called no Page()`);
      this.definitions.set(route, this.lastDefinition);
    }
    const page = new WechatPage(this.lastDefinition, route, query, this.drawings);
    this.pages.push(page);
    page.start();
  }

  private readonly definitions = new Map<string, PageDefinition>();

  private closeTop(): void {
    this.current.call('onUnload');
    this.pages.pop();
  }
}
