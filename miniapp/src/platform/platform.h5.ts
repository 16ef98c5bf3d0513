import { contact } from './h5/contact';
import { display } from './h5/display';
import { documents } from './h5/documents';
import { feedback } from './h5/feedback';
import { network } from './h5/network';
import { photos } from './h5/photos';
import type { Platform } from './platform';
import { privacy } from './h5/privacy';
import { randomKey } from './random-key';
import { savedFiles } from './h5/saved-files';
import { signIn } from './h5/sign-in';
import { storage } from './h5/storage';
import { subscriptions } from './h5/subscriptions';
import { transfers } from './h5/transfers';
import { updates } from './h5/updates';

export const platform: Platform = {
  target: 'h5',
  signIn,
  subscriptions,
  photos,
  documents,
  transfers,
  storage,
  savedFiles,
  network,
  display,
  feedback,
  privacy,
  updates,
  contact,
  newKey: () => randomKey(Date.now()),
};
