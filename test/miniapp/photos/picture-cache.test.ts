import { PictureCache, type PictureOf } from '../../../miniapp/src/photos/pictures/picture-cache';

/** A line on which the test lets each download arrive. */
class Line {
  readonly asked: string[] = [];
  private readonly flights: { resolve(path: string): void; reject(reason: Error): void }[] = [];
  readonly download = ({ photoId }: PictureOf) => {
    this.asked.push(photoId);
    return new Promise<string>((resolve, reject) => this.flights.push({ resolve, reject }));
  };

  async arrive(path: string): Promise<void> {
    this.flights.shift()?.resolve(path);
    await settle();
  }
  async fail(): Promise<void> {
    this.flights.shift()?.reject(new Error('cut'));
    await settle();
  }
}

const settle = () => new Promise((resolve) => setImmediate(resolve));
const picture = (photoId: string): PictureOf => ({ applicationId: 'app', photoId });

describe('the small pictures of photos', () => {
  let line: Line;
  let cache: PictureCache;
  beforeEach(() => {
    line = new Line();
    cache = new PictureCache({ download: line.download, atOnceMax: 3 });
  });

  it('come three at a time, in the order in which they were asked for', async () => {
    const loads = ['a', 'b', 'c', 'd', 'e'].map((id) => cache.load(picture(id)));
    await settle();
    expect(line.asked).toEqual(['a', 'b', 'c']);
    await line.arrive('path-a');
    expect(line.asked).toEqual(['a', 'b', 'c', 'd']);
    for (const id of ['b', 'c', 'd', 'e']) await line.arrive(`path-${id}`);
    expect(await Promise.all(loads)).toEqual(['path-a', 'path-b', 'path-c', 'path-d', 'path-e']);
  });

  it('are fetched once, however many lines show them and however often', async () => {
    const both = Promise.all([cache.load(picture('a')), cache.load(picture('a'))]);
    await settle();
    await line.arrive('path-a');
    expect(await both).toEqual(['path-a', 'path-a']);
    expect(await cache.load(picture('a'))).toBe('path-a');
    expect(cache.known('a')).toBe('path-a');
    expect(line.asked).toEqual(['a']);
  });

  it('are fetched again after a failure, which frees its place', async () => {
    const failed = ['a', 'b', 'c'].map((id) => cache.load(picture(id)).catch(() => 'failed'));
    const fourth = cache.load(picture('d'));
    await settle();
    for (const _ of failed) await line.fail();
    expect(await Promise.all(failed)).toEqual(['failed', 'failed', 'failed']);
    expect(cache.known('a')).toBeNull();
    const again = cache.load(picture('a'));
    await settle();
    expect(line.asked).toEqual(['a', 'b', 'c', 'd', 'a']);
    await line.arrive('path-d');
    await line.arrive('path-a');
    expect(await Promise.all([fourth, again])).toEqual(['path-d', 'path-a']);
  });
});
