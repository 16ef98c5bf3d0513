/** The first that fits: later ones name earlier ones in their own text. */
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, '安卓'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
const browsers: readonly (readonly [RegExp, string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/(?:QQBrowser|360SE|QIHU|MetaSr|UBrowser)/i, '浏览器'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];

/** What a person calls this browser, for example Windows · Edge. It is shown, and nothing depends on it. */
export function browserName(userAgent: string): string {
  const nameIn = (names: typeof systems, otherwise: string): string =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? otherwise;
  return `${nameIn(systems, '电脑')} · ${nameIn(browsers, '浏览器')}`;
}
