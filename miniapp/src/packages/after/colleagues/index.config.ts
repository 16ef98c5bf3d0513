export default definePageConfig({ navigationBarTitleText: '同事', enableShareAppMessage: true });
