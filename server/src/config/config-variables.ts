/** How production mode treats a variable: without it the server does not start, it may be set, or it must not be. */
export type InProduction = 'required' | 'optional' | 'refused';

export interface ConfigVariable {
  name: string;
  /** For the person who runs the server; goes into .env.example. */
  meaning: string;
  /** Unit and range, or the form of the value. */
  unit: string;
  /** null: empty unless set. */
  default: string | null;
  inProduction: InProduction;
  example?: string;
}

/** Every variable that the server reads; nothing else in the environment changes what it does. */
export const configVariables = [
  {
    name: 'NODE_ENV',
    meaning: '运行方式。production 为正式运行：没有微信凭证和密钥就不启动，没有演示功能；其他为演示运行',
    unit: 'production、development 或 test',
    default: 'development',
    inProduction: 'optional',
  },
  {
    name: 'HOST',
    meaning: '监听的网络地址。前面有 HTTPS 代理时保持本机地址',
    unit: 'IP 地址或主机名',
    default: '127.0.0.1',
    inProduction: 'optional',
  },
  {
    name: 'PORT',
    meaning: '监听的端口',
    unit: '0–65535，0 为任选空闲端口',
    default: '8080',
    inProduction: 'optional',
  },
  {
    name: 'DATA_DIR',
    meaning: '数据目录：内嵌数据库、照片、打印件、演示密钥。需要备份',
    unit: '目录路径',
    default: '.data',
    inProduction: 'optional',
  },
  {
    name: 'DATABASE_URL',
    meaning: 'MySQL 8 或 MariaDB 10.6 以上的地址。不填则使用数据目录里的内嵌 SQLite',
    unit: 'mysql://用户:密码@主机:端口/库名',
    default: null,
    inProduction: 'optional',
    example: 'mysql://shenbao:password@127.0.0.1:3306/shenbao',
  },
  {
    name: 'PUBLIC_URL',
    meaning: '用户访问的网址，也是小程序后台登记的合法域名',
    unit: 'https:// 开头，不带路径',
    default: null,
    inProduction: 'required',
    example: 'https://shenbao.example.gov.cn',
  },
  {
    name: 'TRUST_PROXY',
    meaning: '前面有几层可信的反向代理；只相信这几层写入的 X-Forwarded-For',
    unit: '层数，0–5',
    default: '0',
    inProduction: 'optional',
  },
  {
    name: 'LOG_LEVEL',
    meaning: '日志的详细程度。日志不含个人信息',
    unit: 'fatal、error、warn、info、debug 或 silent',
    default: 'info',
    inProduction: 'optional',
  },
  {
    name: 'METRICS_TOKEN',
    meaning: '从其他机器读取 /metrics 的口令；不填则只有本机能读',
    unit: '32–128 个字符，不含空格',
    default: null,
    inProduction: 'optional',
  },
  {
    name: 'PAGE_CODE_KEYS',
    meaning:
      '打印页二维码的签名密钥。第一个用于签名，全部用于核对；更换时把新的放在最前，旧的保留到本次申报结束',
    unit: '编号:十六进制密钥，逗号分隔。编号为一个数字或大写字母，密钥至少 64 位',
    default: null,
    inProduction: 'required',
    example: '1:用 openssl rand -hex 32 生成',
  },
  {
    name: 'MAIL_SERVER',
    meaning: '发邮件的服务器，用来把打印件发到联系人自己的邮箱。不填则没有这项功能',
    unit: 'smtps://用户:密码@主机:465，或 smtp://用户:密码@主机:587（必须支持 STARTTLS，本机除外）；密码里的特殊字符要转码',
    default: null,
    inProduction: 'optional',
    example: 'smtps://shenbao:password@mail.example.gov.cn:465',
  },
  {
    name: 'MAIL_FROM',
    meaning: '邮件的发件地址。填了 MAIL_SERVER 就要填',
    unit: '一个邮箱地址',
    default: null,
    inProduction: 'optional',
    example: 'shenbao@example.gov.cn',
  },
  {
    name: 'WECHAT_API_BASE',
    meaning: '微信服务端接口的地址。演示运行时也可以指向另一个模拟器',
    unit: 'https:// 开头的网址；本机地址可以是 http://',
    default: 'https://api.weixin.qq.com',
    inProduction: 'optional',
  },
  {
    name: 'WECHAT_APPID',
    meaning: '小程序的 AppID。演示运行时不填微信各项，则使用自带的微信模拟器',
    unit: 'wx 开头的字母和数字',
    default: null,
    inProduction: 'required',
  },
  {
    name: 'WECHAT_SECRET',
    meaning: '小程序的 AppSecret',
    unit: '8–128 个字符，不含空格',
    default: null,
    inProduction: 'required',
  },
  {
    name: 'WECHAT_TEMPLATES',
    meaning: '订阅消息的模板编号：进度、补正、截止各一个',
    unit: 'JSON',
    default: null,
    inProduction: 'required',
    example: '{"progress":"模板编号","correction":"模板编号","deadline":"模板编号"}',
  },
  {
    name: 'WECHAT_PUSH_TOKEN',
    meaning: '消息推送的 Token，与小程序后台一致',
    unit: '3–32 个字母或数字',
    default: null,
    inProduction: 'required',
  },
  {
    name: 'WECHAT_PUSH_AES_KEY',
    meaning: '消息推送的 EncodingAESKey，与小程序后台一致；后台须选安全模式',
    unit: '43 个字母或数字',
    default: null,
    inProduction: 'required',
  },
  {
    name: 'WECHAT_MINIPROGRAM_STATE',
    meaning: '点开订阅消息进入哪个版本的小程序',
    unit: 'formal、trial 或 developer',
    default: 'formal',
    inProduction: 'optional',
  },
  {
    name: 'SIMULATOR_PORT',
    meaning: '微信模拟器监听的本机端口，只用于演示运行',
    unit: '0–65535，0 为任选空闲端口',
    default: '8081',
    inProduction: 'refused',
  },
] as const satisfies readonly ConfigVariable[];

export type ConfigVariableName = (typeof configVariables)[number]['name'];
