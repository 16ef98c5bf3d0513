export default definePageConfig({ navigationBarTitleText: '认领异议' });
