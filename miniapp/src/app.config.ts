import { pagePaths } from './routes';

const afterRoot = 'packages/after';

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
  ],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarBackgroundColor: '#1f4e8c',
    navigationBarTextStyle: 'white',
    navigationBarTitleText: '双创申报',
    backgroundColor: '#f3f5f8',
    backgroundTextStyle: 'dark',
  },
});
