export interface SimulatorTemplate {
  id: string;
  title: string;
  keywords: { name: string; label: string; enumValues?: string[] }[];
}

export interface SimulatorOptions {
  /** A loopback address: the control routes have no sign-in. */
  host: '127.0.0.1' | '::1';
  /** 0 lets the system choose. */
  port: number;
  appId: string;
  secret: string;
  templates: SimulatorTemplate[];
  /** Where events are pushed; without it they are dropped. */
  pushUrl?: string | undefined;
  pushToken: string;
  /** EncodingAESKey, 43 characters. */
  pushAesKey: string;
  /** Default `safe` and `json`. */
  pushMode?: 'safe' | 'plain';
  pushFormat?: 'json' | 'xml';
  /** Wait before an event is pushed, milliseconds. Default 300. */
  pushDelayMs?: number;
  /** Wait between the three attempts of a push, milliseconds. Default 5,000. */
  pushRetryMs?: number;
  /** How long a send takes; a second one to the same person in that time gets 43108. Default 5 ms. */
  sendLatencyMs?: number;
  /** Pages that the "released" mini-program has, without query; absent: every page. */
  pages?: string[];
  /** Words refused with 45168 in messages, and `risky` in the content checks. */
  sensitiveWords?: string[];
  /** Words that the content checks leave to a person (`review`). */
  reviewWords?: string[];
  clock?: { now(): Date };
  /** JSON file that keeps accounts, consents and messages over a restart. */
  statePath?: string | undefined;
  /** Base of the links in the inbox: `<openPageUrl>#/<page>`. */
  openPageUrl?: string | undefined;
  /** Folder of the inbox page. Default: `page` beside inbox-files. */
  inboxDirectory?: string;
}

export interface SimulatorHandle {
  url: string;
  /** For a server that learns its own address after the simulator has started. */
  setPushUrl(pushUrl: string): void;
  setOpenPageUrl(openPageUrl: string): void;
  close(): Promise<void>;
}
