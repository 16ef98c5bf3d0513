/** A photo of an application. Its pictures never change, so the photo's id names them. */
export interface PictureOf {
  applicationId: string;
  photoId: string;
}

export interface PictureCacheOptions {
  /** Resolves with a local path that is good until the app closes. */
  download(picture: PictureOf): Promise<string>;
  /** How many downloads run together; the others wait in the order in which they were asked for. */
  atOnceMax: number;
}

/** Pictures of one kind that were fetched since the app was opened, each once, whoever asks. */
export class PictureCache {
  private readonly paths = new Map<string, string>();
  private readonly loading = new Map<string, Promise<string>>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly options: PictureCacheOptions) {}

  /** The path of a picture that is here already. */
  known(photoId: string): string | null {
    return this.paths.get(photoId) ?? null;
  }

  /** Rejects as the download does; the next call tries again. */
  load(picture: PictureOf): Promise<string> {
    const { photoId } = picture;
    const known = this.paths.get(photoId);
    if (known !== undefined) return Promise.resolve(known);
    const shared = this.loading.get(photoId);
    if (shared) return shared;
    const started = this.fetch(picture).finally(() => this.loading.delete(photoId));
    this.loading.set(photoId, started);
    return started;
  }

  private async fetch(picture: PictureOf): Promise<string> {
    await this.turn();
    try {
      const path = await this.options.download(picture);
      this.paths.set(picture.photoId, path);
      return path;
    } finally {
      // The place goes to the next in line; only without one it becomes free.
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private turn(): Promise<void> {
    if (this.running < this.options.atOnceMax) {
      this.running += 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}
