import type { Build } from './stale-build.mjs';

export const builds: Record<'server' | 'console' | 'h5' | 'weapp', Build>;
