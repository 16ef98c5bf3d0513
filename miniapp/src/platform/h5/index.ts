import { camera } from './camera';
import { contact } from './contact';
import { desk } from './desk';
import { display } from './display';
import { documents } from './documents';
import { feedback } from './feedback';
import { network } from './network';
import { photos } from './photos';
import type { Platform } from '../platform';
import { privacy } from './privacy';
import { randomKey } from '../random-key';
import { savedFiles } from './saved-files';
import { signIn } from './sign-in';
import { storage } from './storage';
import { subscriptions } from './subscriptions';
import { transfers } from './transfers';
import { updates } from './updates';

export const platform: Platform = {
  target: 'h5',
  signIn,
  subscriptions,
  photos,
  camera,
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
  scan: null,
  webAddress: (page) => `${window.location.origin}${window.location.pathname}#${page}`,
  desk,
  newKey: () => randomKey(Date.now()),
};
