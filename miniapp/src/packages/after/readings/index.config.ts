export default definePageConfig({ navigationBarTitleText: '谁看过这份申报' });
