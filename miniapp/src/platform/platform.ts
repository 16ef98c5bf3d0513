import type { ComponentType } from 'react';
import type { TemplateKey } from '#shared/notices/notice-kinds';

/**
 * Everything that the mini-program asks of the phone. One implementation a target, chosen at build time (target.ts,
 * target.h5.ts). A capability that a target lacks is `null` or a `PlatformError` of kind "unsupported": Taro's H5
 * build resolves missing calls as if they had succeeded, so nothing here is ever inferred from a resolved promise.
 */
export interface Platform {
  target: 'weapp' | 'h5';
  signIn: SignIn;
  subscriptions: Subscriptions;
  photos: Photos;
  camera: Camera;
  documents: Documents;
  transfers: Transfers;
  storage: Storage;
  savedFiles: SavedFiles;
  network: Network;
  display: Display;
  feedback: Feedback;
  privacy: Privacy;
  updates: Updates;
  contact: Contact;
  /** The text of a code in front of the camera; null when the person cancels. `null`: the target reads none. */
  scan: (() => Promise<string | null>) | null;
  /** The address at which any browser opens a page of ours. `null` in WeChat, where pages have none. */
  webAddress: ((page: string) => string) | null;
  /** What a page on a computer needs; `null` in WeChat, which runs on phones. */
  desk: Desk | null;
  /** 128 bits, hexadecimal. It tells retries from new requests; it is no secret and grants nothing. */
  newKey(): string;
}

export type Unsubscribe = () => void;

export interface SignIn {
  /** A WeChat sign-in code: valid for 5 minutes, once. Rejects with PlatformError. */
  code(): Promise<string>;
  /** Demonstration on H5: which simulated WeChat account signs in. `null` in WeChat, where the phone's owner does. */
  simulatedAccount: { get(): Promise<string>; set(account: string): Promise<void> } | null;
}

/** `id` is WeChat's, `title` is what the H5 sheet shows; WeChat shows its own. */
export interface MessageTemplate {
  key: TemplateKey;
  id: string;
  title: string;
}
export type SubscriptionChoice = 'accept' | 'reject' | 'ban' | 'filter';
/** retry: network or screen was away. mainSwitchOff: guide to the settings. misconfigured: ours to repair. */
export type SubscriptionFailure = 'retry' | 'mainSwitchOff' | 'banned' | 'misconfigured' | 'unsupported';
export type SubscriptionOutcome =
  | { kind: 'answered'; choices: Partial<Record<TemplateKey, SubscriptionChoice>> }
  | { kind: 'failed'; failure: SubscriptionFailure };

export interface SubscriptionQuestion {
  templates: readonly MessageTemplate[];
  answer(choices: Partial<Record<TemplateKey, 'accept' | 'reject'>>): void;
}
export interface Subscriptions {
  /** At most 5 templates. Call it first thing in a tap handler, before any await, or WeChat refuses. Never rejects. */
  request(templates: readonly MessageTemplate[]): Promise<SubscriptionOutcome>;
  /** Opens the phone's settings of this mini-program; false where there are none. */
  openSettings(): Promise<boolean>;
  /** H5: the question that ui/SubscriptionSheet draws. `null` in WeChat, which draws its own sheet. */
  simulation: { current(): SubscriptionQuestion | null; onChange(listener: () => void): Unsubscribe } | null;
}

export interface ChosenFile {
  /** A path for upload, preview and savedFiles; good until the app closes. */
  path: string;
  name: string;
  bytes: number;
}
export interface Photos {
  /** Empty when the person cancels. Rejects with PlatformError "denied" when the camera or album is not allowed. */
  choose(options: { count: number; source: 'camera' | 'album' }): Promise<ChosenFile[]>;
  /** At most 2000 px on the long side, JPEG quality 80. Gives the photo back unchanged when the phone cannot. */
  compress(photo: ChosenFile): Promise<ChosenFile>;
  preview(paths: readonly string[], current: string): Promise<void>;
}

/** A camera whose picture stands on a page of ours. One page has it at a time. */
export interface Camera {
  /** The live picture; it fills the element around it and holds the camera as long as it is drawn. */
  LivePicture: ComponentType<LivePictureProps>;
  /** What the camera sees now, as large as it gives it. Rejects with PlatformError, "failed" before it is ready. */
  shoot(): Promise<ChosenFile>;
  /** Where a refusal is taken back; resolves with whether the camera is allowed now. `null`: the target has no such page. */
  openSettings: (() => Promise<boolean>) | null;
}
export interface LivePictureProps {
  isTorchOn: boolean;
  /** Must stay the same function: another one starts the camera anew. */
  onEvent(event: CameraEvent): void;
}
export type CameraEvent =
  | { kind: 'ready'; hasTorch: boolean }
  /** denied: not allowed. absent: there is none, or none that a page may show. lost: taken away, by a call for example. */
  | { kind: 'failed'; failure: 'denied' | 'absent' | 'lost' };

export interface Documents {
  /** WeChat: from a chat; H5: from the disk. `extensions` without dots. Empty when the person cancels. */
  choose(options: { count: number; extensions: readonly string[] }): Promise<ChosenFile[]>;
  open(options: { path: string; fileType: 'pdf' | 'docx' | 'xlsx'; name: string }): Promise<void>;
  /**
   * To somebody else, or to another device of one's own: WeChat's chats, or whatever the browser offers; where it offers
   * nothing the file is saved. A person who thinks better of it is no failure.
   */
  share(options: { path: string; fileType: 'pdf'; name: string }): Promise<void>;
  /** A text as a file of one's own: WeChat sends it into a chat, a browser saves it. */
  saveText(options: { text: string; name: string }): Promise<void>;
}

export interface HttpRequest {
  /** wx.request has no PATCH. */
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  /** Bytes go as a whole ArrayBuffer: WeChat sends no views. */
  body?: string | ArrayBuffer;
  timeoutMs: number;
}
export interface HttpResponse {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  text: string;
}
export interface UploadRequest {
  url: string;
  filePath: string;
  fileName: string;
  fields: Record<string, string>;
  headers: Record<string, string>;
  timeoutMs: number;
  /** 0 to 100. */
  onProgress?(percent: number): void;
}
export interface UploadTask {
  done: Promise<HttpResponse>;
  abort(): void;
}
export interface Transfers {
  /** Resolves for every status. Rejects with PlatformError "offline", "timeout" or "network". */
  send(request: HttpRequest): Promise<HttpResponse>;
  /** The file goes as field "file". `done` settles like send(), and with "aborted" after abort(). */
  upload(request: UploadRequest): UploadTask;
  /** Resolves with a local path (an object URL on H5) for open() and preview(); other statuses have no path. */
  download(request: {
    url: string;
    headers: Record<string, string>;
    timeoutMs: number;
  }): Promise<{ status: number; path: string | null }>;
}

/** Text per key: 1 MB a key, 10 MB in all in WeChat. */
export interface Storage {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  remove(key: string): Promise<void>;
  /** Removes all others. */
  removeAllBut(kept: readonly string[]): Promise<void>;
}
/** Keeps a chosen file over a cold start: temporary paths die with the session. */
export interface SavedFiles {
  /** Resolves with a key to remember. */
  keep(path: string): Promise<string>;
  /** A usable path for a key; `null` when the system has cleared it away. */
  open(key: string): Promise<string | null>;
  /** A piece of the file behind a path that open() gave. Shorter, or a rejection, when the file ends before or is gone. */
  read(path: string, piece: { offset: number; bytes: number }): Promise<ArrayBuffer>;
  discard(key: string): Promise<void>;
  discardAll(): Promise<void>;
}
export interface Network {
  isOnline(): Promise<boolean>;
  onChange(listener: (isOnline: boolean) => void): Unsubscribe;
}
export interface Display {
  /** 1 = the phone's normal type; 关怀模式 is about 1.4. Read once at start, between 1 and 1.6. */
  fontScale: number;
  /** CSS px; repeats of the same height are left out. */
  onKeyboardHeight(listener: (height: number) => void): Unsubscribe;
  /** Brings the element into view, with a margin above it in CSS px. */
  scrollTo(selector: string, marginPx: number): Promise<void>;
}
export interface Feedback {
  /** For what may pass unread; everything that needs an act of the person stands on the page. */
  toast(text: string): void;
  copy(text: string): Promise<void>;
  /**
   * A page of the server for everybody, by its path. A browser opens it; the mini-program cannot show it and copies the
   * address for one.
   */
  showPublicPage(path: string): Promise<'opened' | 'copied'>;
}
export interface Privacy {
  /** WeChat's own 用户隐私保护指引; false where the target has none (the page shows ours). */
  openContract(): Promise<boolean>;
  /** Whether WeChat still has to ask the person; always false on H5. */
  needsAuthorization(): Promise<boolean>;
}
export interface Updates {
  /** Offers to restart when a new version has been fetched. Call it once, at launch. */
  watch(): void;
}
export interface Contact {
  call(phoneNumber: string): Promise<void>;
}

export interface Desk {
  /** This server as the browser names it: `https://host`. */
  origin: string;
  /** For people, at most 40 characters: Windows · Edge. */
  browser: string;
  /** From now on storage forgets everything when the tab is closed: the computer may be anybody's. */
  keepInTab(): void;
  /** The page as if it had just been opened: nothing in memory is left. */
  loadAnew(): void;
  /** Ctrl+S or ⌘S, in place of the browser's own dialog. */
  onSaveKey(act: () => void): Unsubscribe;
  /** The browser asks before it closes or leaves the page, until the returned function is called. */
  askBeforeLeaving(): Unsubscribe;
  /** Files that are dropped on the element; elsewhere on the page nothing happens to them. */
  takeDrops(elementId: string, onDrop: (files: ChosenFile[]) => void): Unsubscribe;
}

export type PlatformErrorKind =
  'unsupported' | 'denied' | 'offline' | 'timeout' | 'network' | 'aborted' | 'failed';
/** `detail` is the system's own wording, for logs; it is never shown. */
export class PlatformError extends Error {
  constructor(
    readonly kind: PlatformErrorKind,
    readonly detail: string,
  ) {
    super(`${kind}: ${detail}`);
    this.name = 'PlatformError';
  }
}
