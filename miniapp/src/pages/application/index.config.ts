export default definePageConfig({ navigationBarTitleText: '申报概况' });
