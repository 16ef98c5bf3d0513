import type { CameraState, ShutterAct } from './camera-state';

export const cameraWording = {
  how: '四个角和两个二维码都要拍进框里。',
  next: (page: number, needsUnitSeal: boolean) =>
    `接下来拍第 ${page} 页${needsUnitSeal ? '，先盖好公章' : ''}。${cameraWording.how}`,
  again: (page: number) => `请重拍第 ${page} 页。`,
  complete: '全部页面的照片都合格了，可以按“完成”。',
  underWay: (count: number) => `${count} 张正在上传，可以接着拍别的页。`,
  refused: (count: number) => `有 ${count} 张没有传成，请按“完成”，在照片列表里处理。`,
  notReady: '相机还没有准备好，请稍等再按一次。',
  torch: '补光灯',
  torchOn: '补光灯，已打开',
  album: '相册',
  done: '完成',
} as const;

const shutterLabels = {
  shoot: '拍这一页',
  again: '重新打开相机',
  settings: '去设置里允许使用相机',
  systemCamera: '用系统相机拍照',
} satisfies Record<ShutterAct, string>;

export const shutterLabel = (act: ShutterAct): string => shutterLabels[act];

const pictureTexts = {
  starting: '正在打开相机…',
  live: '',
  away: '',
  lost: '相机被别的应用占用或已中断。',
  denied: '没有使用相机的权限。请允许使用相机，也可以从相册选照片。',
  absent: '这里不能直接取景。可以用系统相机拍照，或从相册选照片。',
} satisfies Record<CameraState['kind'], string>;

/** What stands where the live picture would be. */
export const pictureText = (kind: CameraState['kind']): string => pictureTexts[kind];
