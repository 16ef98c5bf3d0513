import { platform, type ChosenFile } from '../platform';

export type AttachmentSource = 'pdf' | 'camera' | 'album';

/** WeChat takes at most nine photos at a time, and a hundred files. */
const photosPerChoiceMax = 9;

/** Call it inside the tap. Empty when the person cancels; rejects with PlatformError. */
export async function chooseAttachments(source: AttachmentSource, room: number): Promise<ChosenFile[]> {
  if (source === 'pdf') return platform.documents.choose({ count: room, extensions: ['pdf'] });
  const photos = await platform.photos.choose({ count: Math.min(room, photosPerChoiceMax), source });
  return Promise.all(photos.map((photo) => platform.photos.compress(photo)));
}
