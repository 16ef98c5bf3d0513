/// <reference types="@tarojs/taro" />

declare module '*.scss';

/** Address of the server without a trailing slash; empty on H5, which is served by it. Set in config/index.ts. */
declare const API_BASE: string;

declare const process: { env: { TARO_ENV: 'weapp' | 'h5'; NODE_ENV: 'production' | 'development' } };
