import { WechatFailure } from './wechat-calls';

/** The phone's files by path. Temporary ones die with the app, saved ones stay. */
export class PhoneFiles {
  private readonly files = new Map<string, Buffer>();
  private counter = 0;

  addTemporary(bytes: Buffer, extension: string): string {
    return this.add(`http://tmp/${this.counter}.${extension}`, bytes);
  }

  keep(temporaryPath: string): string {
    return this.add(`wxfile://store_${this.counter}`, this.read(temporaryPath));
  }

  saved(): string[] {
    return [...this.files.keys()].filter((path) => path.startsWith('wxfile://store_'));
  }

  write(path: string, bytes: Buffer): void {
    this.add(path, bytes);
  }

  read(path: string): Buffer {
    const bytes = this.files.get(path);
    if (!bytes) throw new WechatFailure(`no such file or directory ${path}`);
    return bytes;
  }

  remove(path: string): void {
    this.files.delete(path);
  }

  private add(path: string, bytes: Buffer): string {
    this.counter += 1;
    this.files.set(path, bytes);
    return path;
  }
}
