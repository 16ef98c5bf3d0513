import type { PhoneFiles } from './phone-files';
import { wechatCall, WechatFailure, type WechatOptions } from './wechat-calls';

export type SubscriptionAnswer = 'accept' | 'reject' | 'ban' | 'filter';

/** What the person and the phone answer; a test changes it before the act that asks. */
export interface PhoneScript {
  signInCode(): Promise<string> | string;
  /** One photo or document for each that is asked for; null = the person closes the chooser. */
  chosenFiles: { bytes: Buffer; name: string }[] | null;
  /** What the camera sees, one shot after the other. */
  cameraShots: Buffer[];
  isCameraAllowed: boolean;
  /** no: the phone's WeChat sends no files; cancelled: the person chooses no chat. */
  sendsFiles: 'yes' | 'no' | 'cancelled';
  subscriptionAnswer: SubscriptionAnswer;
  fontScale: number;
}

export const storageKeyMaxBytes = 1024 * 1024;

/** The functions of wx that are about the phone: sign-in, storage, files, media, dialogs, facts. */
export class WechatPhone {
  /** The keys and values that survive a cold start. */
  readonly storage = new Map<string, string>();
  readonly toasts: string[] = [];
  readonly openedDocuments: string[] = [];
  /** Files that went into a chat, by the names that they have there. */
  readonly sentFiles = new Map<string, Buffer>();
  /** Paths of pictures that were looked at in full size. */
  /** Width, height and type of what was drawn anew. */
  readonly redrawnPictures: string[] = [];
  readonly previewedPictures: string[] = [];
  readonly calledNumbers: string[] = [];
  /** The template ids of each sheet that WeChat has shown. */
  readonly subscriptionsAsked: string[][] = [];
  /** True only while a tap is being handled: what WeChat looks at before it shows the subscription sheet. */
  isInTap = false;

  constructor(
    readonly script: PhoneScript,
    private readonly files: PhoneFiles,
  ) {}

  functions(): Record<string, unknown> {
    return { ...this.facts(), ...this.account(), ...this.store(), ...this.media(), ...this.dialogs() };
  }

  private facts() {
    const appBaseInfo = {
      SDKVersion: '3.7.0',
      language: 'zh_CN',
      fontSizeScaleFactor: this.script.fontScale,
    };
    const windowInfo = {
      windowWidth: 375,
      windowHeight: 720,
      pixelRatio: 2,
      statusBarHeight: 20,
      screenTop: 0,
    };
    const deviceInfo = { brand: 'test', model: 'test', platform: 'android', system: 'Android 14' };
    return {
      env: { USER_DATA_PATH: 'wxfile://usr' },
      canIUse: () => true,
      nextTick: (act: () => void) => setTimeout(act, 0),
      getAppBaseInfo: () => appBaseInfo,
      getWindowInfo: () => windowInfo,
      getDeviceInfo: () => deviceInfo,
      getSystemInfoSync: () => ({ ...appBaseInfo, ...windowInfo, ...deviceInfo }),
      getUpdateManager: () => ({
        onUpdateReady() {},
        onCheckForUpdate() {},
        onUpdateFailed() {},
        applyUpdate() {},
      }),
      onKeyboardHeightChange() {},
      offKeyboardHeightChange() {},
      getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
    };
  }

  private account() {
    return {
      login: wechatCall('login', async () => ({ code: await this.script.signInCode() })),
      getPrivacySetting: wechatCall('getPrivacySetting', () => ({ needAuthorization: false })),
      openPrivacyContract: wechatCall('openPrivacyContract', () => {}),
      // The person allows the camera there, or leaves it as it is.
      openSetting: wechatCall('openSetting', () => ({
        authSetting: { 'scope.camera': this.script.isCameraAllowed },
      })),
      requestSubscribeMessage: (options: WechatOptions) => {
        const wasInTap = this.isInTap;
        void wechatCall('requestSubscribeMessage', () => {
          if (!wasInTap) throw new WechatFailure('can only be invoked by user TAP gesture.', 10004);
          const ids = options.tmplIds as string[];
          if (ids.length === 0) throw new WechatFailure("TmplIds can't be empty", 10001);
          this.subscriptionsAsked.push(ids);
          return Object.fromEntries(ids.map((id) => [id, this.script.subscriptionAnswer]));
        })(options);
      },
      makePhoneCall: wechatCall('makePhoneCall', ({ phoneNumber }) => {
        this.calledNumbers.push(String(phoneNumber));
      }),
    };
  }

  private store() {
    return {
      getStorage: wechatCall('getStorage', ({ key }) => {
        const value = this.storage.get(String(key));
        if (value === undefined) throw new WechatFailure('data not found');
        return { data: value };
      }),
      setStorage: wechatCall('setStorage', ({ key, data }) => {
        if (Buffer.byteLength(String(data)) > storageKeyMaxBytes)
          throw new WechatFailure('entry size limit reached');
        this.storage.set(String(key), String(data));
      }),
      removeStorage: wechatCall('removeStorage', ({ key }) => {
        this.storage.delete(String(key));
      }),
      getStorageInfo: wechatCall('getStorageInfo', () => ({ keys: [...this.storage.keys()] })),
      getFileSystemManager: () => ({
        getSavedFileList: wechatCall('getSavedFileList', () => ({
          fileList: this.files.saved().map((filePath) => ({ filePath })),
        })),
        saveFile: wechatCall('saveFile', ({ tempFilePath }) => ({
          savedFilePath: this.files.keep(String(tempFilePath)),
        })),
        readFile: wechatCall('readFile', ({ filePath, position, length }) => {
          const bytes = this.files.read(String(filePath));
          const [from, count] = [Number(position), Number(length)];
          if (from < 0 || count < 1 || from + count > bytes.length)
            throw new WechatFailure('the value of "length" is out of range');
          return { data: new Uint8Array(bytes.subarray(from, from + count)).buffer };
        }),
        writeFile: wechatCall('writeFile', ({ filePath, data }) => {
          this.files.write(String(filePath), Buffer.from(String(data)));
        }),
        access: wechatCall('access', ({ path }) => {
          this.files.read(String(path));
        }),
        removeSavedFile: wechatCall('removeSavedFile', ({ filePath }) => this.files.remove(String(filePath))),
        getFileInfo: wechatCall('getFileInfo', ({ filePath }) => ({
          size: this.files.read(String(filePath)).length,
        })),
      }),
    };
  }

  private media() {
    const chosen = () => {
      if (!this.script.chosenFiles) throw new WechatFailure('cancel');
      return this.script.chosenFiles.map(({ bytes, name }) => {
        const path = this.files.addTemporary(bytes, name.slice(name.lastIndexOf('.') + 1));
        return { path, tempFilePath: path, name, size: bytes.length, fileType: 'image' };
      });
    };
    return {
      chooseMedia: wechatCall('chooseMedia', () => ({ tempFiles: chosen() })),
      chooseMessageFile: wechatCall('chooseMessageFile', () => ({ tempFiles: chosen() })),
      createCameraContext: () => ({
        takePhoto: wechatCall('operateCamera', () => {
          const shot = this.script.isCameraAllowed ? this.script.cameraShots.shift() : undefined;
          if (!shot) throw new WechatFailure('camera is not ready');
          return { tempImagePath: this.files.addTemporary(shot, 'jpg') };
        }),
      }),
      getImageInfo: wechatCall('getImageInfo', () => ({ width: 3000, height: 4000 })),
      // iOS does this to everything that is no JPEG, and its own camera gives PNG; the app must draw it anew.
      compressImage: wechatCall('compressImage', () => {
        throw new WechatFailure('not supported');
      }),
      createOffscreenCanvas: () => this.offscreenCanvas(),
      canvasToTempFilePath: wechatCall(
        'canvasToTempFilePath',
        ({ canvas, fileType, destWidth, destHeight }) => {
          this.redrawnPictures.push(`${String(destWidth)}x${String(destHeight)} ${String(fileType)}`);
          const { drawn } = canvas as { drawn: string };
          return { tempFilePath: this.files.addTemporary(this.files.read(drawn), String(fileType)) };
        },
      ),
      previewImage: wechatCall('previewImage', ({ current }) => {
        this.files.read(String(current));
        this.previewedPictures.push(String(current));
      }),
      shareFileMessage: wechatCall('shareFileMessage', ({ filePath, fileName }) => {
        const { sendsFiles } = this.script;
        if (sendsFiles === 'cancelled') throw new WechatFailure('cancel');
        if (sendsFiles === 'no') throw new WechatFailure('can only be invoked by user TAP gesture.');
        this.sentFiles.set(String(fileName), this.files.read(String(filePath)));
      }),
      openDocument: wechatCall('openDocument', ({ filePath }) => {
        this.files.read(String(filePath));
        this.openedDocuments.push(String(filePath));
      }),
    };
  }

  /** Draws nothing: it remembers which file was drawn. */
  private offscreenCanvas() {
    const canvas = {
      drawn: '',
      createImage: () => {
        const picture = {
          onload: () => {},
          path: '',
          set src(path: string) {
            this.path = path;
            setTimeout(() => this.onload(), 0);
          },
        };
        return picture;
      },
      getContext: () => ({
        drawImage: (picture: { path: string }) => {
          canvas.drawn = picture.path;
        },
      }),
    };
    return canvas;
  }

  private dialogs() {
    return {
      showToast: wechatCall('showToast', ({ title }) => {
        this.toasts.push(String(title));
      }),
      hideToast: wechatCall('hideToast', () => {}),
      showModal: wechatCall('showModal', () => ({ confirm: false, cancel: true })),
      setClipboardData: wechatCall('setClipboardData', () => {}),
      pageScrollTo: wechatCall('pageScrollTo', () => {}),
      setNavigationBarTitle: wechatCall('setNavigationBarTitle', () => {}),
      stopPullDownRefresh: wechatCall('stopPullDownRefresh', () => {}),
    };
  }
}
