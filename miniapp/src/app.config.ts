import { pagePaths } from './routes';

const afterRoot = 'packages/after';
const beforeRoot = 'packages/before';

export default defineAppConfig({
  pages: [pagePaths.home, pagePaths.start, pagePaths.application, pagePaths.form],
  subPackages: [
    {
      root: afterRoot,
      pages: [
        pagePaths.print,
        pagePaths.photos,
        pagePaths.camera,
        pagePaths.photo,
        pagePaths.submit,
        pagePaths.receipt,
        pagePaths.readings,
        pagePaths.inbox,
        pagePaths.correction,
      ].map((path) => path.slice(afterRoot.length + 1)),
    },
    {
      root: beforeRoot,
      pages: [pagePaths.notice, pagePaths.eligibility].map((path) => path.slice(beforeRoot.length + 1)),
    },
  ],
  lazyCodeLoading: 'requiredComponents',
  // WeChat draws its own bars in the colours of this file, light or dark as the phone is set.
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarBackgroundColor: '@navBackground',
    navigationBarTextStyle: '@navText',
    navigationBarTitleText: '双创申报',
    backgroundColor: '@pageBackground',
    backgroundTextStyle: '@pageText',
  },
});
