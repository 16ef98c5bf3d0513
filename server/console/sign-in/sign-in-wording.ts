export const signInWording = {
  title: '双创申报审核工作台',
  who: '供各市州经信局和省经信厅工作人员使用',
  userName: '账号',
  password: '密码',
  signIn: '登录',
  signingIn: '正在登录',
  userNameMissing: '请填写账号。',
  passwordMissing: '请填写密码。',
  ended: '登录已失效，请重新登录。登录后回到刚才的页面，写好的补正要求还在。',
  forgotten: '忘记密码，请联系管理员重设。',
};
