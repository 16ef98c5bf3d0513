/** Why a push is answered with 403. */
export type PushRefusal =
  'signature' | 'stale' | 'notEncrypted' | 'unreadable' | 'undecipherable' | 'otherApp' | 'tooLarge';

export class PushRefused extends Error {
  constructor(readonly reason: PushRefusal) {
    super(`WeChat push refused: ${reason}`);
    this.name = 'PushRefused';
  }
}
