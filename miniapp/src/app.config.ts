import { deskPath, pagePaths } from './routes';

const afterRoot = 'packages/after';
const beforeRoot = 'packages/before';
const deskRoot = 'packages/desk';

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
        pagePaths.computer,
        pagePaths.privacy,
        pagePaths.colleagues,
        pagePaths.join,
        pagePaths.dispute,
        pagePaths.deletion,
      ].map((path) => path.slice(afterRoot.length + 1)),
    },
    {
      root: beforeRoot,
      pages: [pagePaths.notice, pagePaths.eligibility].map((path) => path.slice(beforeRoot.length + 1)),
    },
    // WeChat runs on phones; what only a computer needs is in no package of the mini-program.
    ...(process.env.TARO_ENV === 'h5'
      ? [{ root: deskRoot, pages: [deskPath.slice(deskRoot.length + 1)] }]
      : []),
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
