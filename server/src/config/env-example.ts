import { configVariables, type ConfigVariable } from './config-variables';

const inProductionWording = {
  required: '正式运行必填',
  optional: '可不填',
  refused: '正式运行不得填写',
} satisfies Record<ConfigVariable['inProduction'], string>;

function section(variable: ConfigVariable): string {
  const { name, meaning, unit, inProduction, example } = variable;
  const lines = [`# ${meaning}。`, `# 取值：${unit}。${inProductionWording[inProduction]}。`];
  if (example !== undefined) lines.push(`# 例：${name}=${example}`);
  return [...lines, `#${name}=${variable.default ?? ''}`].join('\n');
}

/** The text of `.env.example`: every variable with meaning, unit and default, nothing switched on. */
export function envExample(): string {
  const head = '# 复制为 .env，去掉需要修改的行首的 #。环境变量优先于本文件。';
  return `${[head, ...configVariables.map(section)].join('\n\n')}\n`;
}
