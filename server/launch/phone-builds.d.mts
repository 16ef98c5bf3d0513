import type { Build } from './stale-build.mjs';

export const weappBuild: Build;
export const h5Build: Build;
