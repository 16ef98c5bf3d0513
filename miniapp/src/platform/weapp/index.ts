import { camera } from './camera';
import { contact } from './contact';
import { display } from './display';
import { documents } from './documents';
import { feedback } from './feedback';
import { network } from './network';
import { photos } from './photos';
import type { Platform } from '../platform';
import { privacy } from './privacy';
import { randomKey } from '../random-key';
import { savedFiles } from './saved-files';
import { scan } from './scan';
import { signIn } from './sign-in';
import { storage } from './storage';
import { subscriptions } from './subscriptions';
import { transfers } from './transfers';
import { keepTypedTextInControl } from './typed-text';
import { updates } from './updates';

keepTypedTextInControl();

export const platform: Platform = {
  target: 'weapp',
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
  scan,
  webAddress: null,
  desk: null,
  newKey: () => randomKey(Date.now()),
};
