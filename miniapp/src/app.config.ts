export default defineAppConfig({
  pages: ['pages/home/index'],
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarBackgroundColor: '#1f4e8c',
    navigationBarTextStyle: 'white',
    navigationBarTitleText: '双创申报',
    backgroundColor: '#f3f5f8',
    backgroundTextStyle: 'dark',
  },
});
