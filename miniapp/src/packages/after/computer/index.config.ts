export default definePageConfig({ navigationBarTitleText: '电脑上继续填写' });
