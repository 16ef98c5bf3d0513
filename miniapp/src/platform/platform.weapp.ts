import { contact } from './weapp/contact';
import { display } from './weapp/display';
import { documents } from './weapp/documents';
import { feedback } from './weapp/feedback';
import { network } from './weapp/network';
import { photos } from './weapp/photos';
import type { Platform } from './platform';
import { privacy } from './weapp/privacy';
import { randomKey } from './random-key';
import { savedFiles } from './weapp/saved-files';
import { signIn } from './weapp/sign-in';
import { storage } from './weapp/storage';
import { subscriptions } from './weapp/subscriptions';
import { transfers } from './weapp/transfers';
import { updates } from './weapp/updates';

export const platform: Platform = {
  target: 'weapp',
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
