import path from 'node:path';

/** Redistributable (SIL Open Font License) and complete for GB 2312; carried by an npm package, so no system font is needed. */
export const paperFontFamily = 'Noto Serif SC';

const fontPackage = path.dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));

export const paperFontDirectories = [path.join(fontPackage, '400Regular'), path.join(fontPackage, '700Bold')];

export const paperRegularFontFile = path.join(fontPackage, '400Regular', 'NotoSerifSC_400Regular.ttf');
