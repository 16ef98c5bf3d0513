import { photoGroups } from '../../../miniapp/src/photos/page-rows';
import { cameraGuidance } from '../../../miniapp/src/photos/camera/camera-guidance';
import {
  cameraAfter,
  firstCameraState,
  isDrawn,
  shutterAct,
  type CameraAct,
} from '../../../miniapp/src/photos/camera/camera-state';
import type { QueueEntry, QueueState } from '../../../miniapp/src/photos/upload-tools';
import { samplePhoto, samplePrint } from '../support/sample-application';

const after = (...acts: CameraAct[]) => acts.reduce(cameraAfter, firstCameraState);
const failed = (failure: 'denied' | 'absent' | 'lost'): CameraAct => ({ kind: 'failed', failure });
const ready: CameraAct = { kind: 'ready', hasTorch: true };

describe('the camera of the page', () => {
  it('takes photographs, and says what it does instead where it has no picture', () => {
    expect(shutterAct(after(ready), true)).toBe('shoot');
    expect(shutterAct(after(failed('denied')), true)).toBe('settings');
    expect(shutterAct(after(failed('denied')), false)).toBe('systemCamera');
    expect(shutterAct(after(failed('absent')), false)).toBe('systemCamera');
    expect(shutterAct(after(ready, failed('lost')), true)).toBe('again');
  });

  it('is let go while another page covers it, and starts anew when it is wanted again', () => {
    expect(isDrawn(after(ready, { kind: 'left' }))).toBe(false);
    const back = after(ready, { kind: 'left' }, { kind: 'wanted' });
    expect(back).toMatchObject({ kind: 'starting', start: 1 });
    expect(isDrawn(back)).toBe(true);
  });

  it('starts once when the page is first shown', () => {
    expect(after({ kind: 'wanted' }).start).toBe(0);
    expect(after(ready, { kind: 'wanted' })).toMatchObject({ kind: 'live', start: 0 });
  });

  it('does not take the end of a covered picture for a loss', () => {
    expect(after(ready, { kind: 'left' }, failed('lost')).kind).toBe('away');
  });

  it('is asked for again after the settings, and not where there is none', () => {
    expect(after(failed('denied'), { kind: 'wanted' }).kind).toBe('starting');
    expect(after(failed('absent'), { kind: 'left' }, { kind: 'wanted' }).kind).toBe('absent');
  });

  it('lights its lamp only where it has one, and puts it out with the picture', () => {
    const dark: CameraAct = { kind: 'ready', hasTorch: false };
    expect(after(dark, { kind: 'torchTapped' }).isTorchOn).toBe(false);
    const lit = after(ready, { kind: 'torchTapped' });
    expect(lit.isTorchOn).toBe(true);
    expect(cameraAfter(lit, { kind: 'torchTapped' }).isTorchOn).toBe(false);
    expect(cameraAfter(lit, { kind: 'left' }).isTorchOn).toBe(false);
  });
});

describe('the sentence under the picture', () => {
  const rows = (photos: Parameters<typeof photoGroups>[0]['photos'], photoIds: (string | null)[]) =>
    photoGroups({ print: samplePrint(photoIds), photos }).rows;
  const queue = (changes: Partial<QueueState> = {}): QueueState => ({
    isOpen: true,
    entries: [],
    preparing: 0,
    pause: null,
    received: { photos: 0, bytes: 0 },
    ...changes,
  });
  const entry = (state: QueueEntry['state']) => ({ state }) as QueueEntry;

  it('names the next page, and that it needs a seal', () => {
    expect(cameraGuidance(rows([], [null, null]), queue())).toBe(
      '接下来拍第 1 页，先盖好公章。四个角和两个二维码都要拍进框里。',
    );
    expect(cameraGuidance(rows([samplePhoto('a')], ['a', null]), queue())).toBe(
      '接下来拍第 2 页。四个角和两个二维码都要拍进框里。',
    );
  });

  it('asks first for what was sent back, with what a person may rely on', () => {
    const photos = [samplePhoto('a', { page: 2, verdict: 'retake', counts: false })];
    expect(cameraGuidance(rows(photos, [null, null]), queue())).toBe(
      '请重拍第 2 页。最多再拍 2 次，仍不清楚也会收下，由审核人员核对。',
    );
  });

  it('tells of photos on their way instead, because nobody knows their pages yet', () => {
    const both = queue({ entries: [entry('sending'), entry('refused')], preparing: 1 });
    expect(cameraGuidance(rows([], [null]), both)).toBe('2 张正在上传，可以接着拍别的页。');
    const offline = queue({ entries: [entry('waiting')], pause: 'offline' });
    expect(cameraGuidance(rows([], [null]), offline)).toMatch(/^手机没有联网。/);
    const refused = queue({ entries: [entry('refused')] });
    expect(cameraGuidance(rows([], [null]), refused)).toMatch(/^有 1 张没有传成/);
  });

  it('says when all is there', () => {
    expect(cameraGuidance(rows([samplePhoto('a')], ['a']), queue())).toBe(
      '全部页面的照片都合格了，可以按“完成”。',
    );
  });
});
