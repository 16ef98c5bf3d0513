export default definePageConfig({ navigationBarTitleText: '双创申报' });
