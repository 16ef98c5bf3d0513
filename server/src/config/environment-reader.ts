import { configVariables, type ConfigVariable, type ConfigVariableName } from './config-variables';

export type Environment = Readonly<Record<string, string | undefined>>;

const variableByName = new Map<string, ConfigVariable>(
  configVariables.map((variable) => [variable.name, variable]),
);

/** Reads variables one by one and collects what is wrong with them; values of secrets never stand in a fault. */
export class EnvironmentReader {
  readonly faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  /** Set by the person who runs the server; an empty value counts as not set. */
  isSet(name: ConfigVariableName): boolean {
    return this.given(name) !== undefined;
  }

  text(name: ConfigVariableName): string | null {
    return this.given(name) ?? variableByName.get(name)?.default ?? null;
  }

  /** `parse` gives undefined for a value that is not allowed; then the fault names the unit of the table. */
  value<T>(name: ConfigVariableName, parse: (text: string) => T | undefined): T | null {
    const text = this.text(name);
    if (text === null) return null;
    const parsed = parse(text);
    if (parsed === undefined) this.faults.push(`${name} 的值不正确，应为：${variableByName.get(name)?.unit}`);
    return parsed ?? null;
  }

  /** For variables with a default: after a fault the default stands in, so that reading goes on. */
  valueOr<T>(name: ConfigVariableName, fallback: T, parse: (text: string) => T | undefined): T {
    return this.value(name, parse) ?? fallback;
  }

  requireForProduction(): void {
    for (const { name, meaning, inProduction } of configVariables) {
      if (inProduction === 'required' && !this.isSet(name))
        this.faults.push(`正式运行必须设置 ${name}（${meaning}）`);
      if (inProduction === 'refused' && this.isSet(name))
        this.faults.push(`正式运行不得设置 ${name}（${meaning}）`);
    }
  }

  private given(name: ConfigVariableName): string | undefined {
    const text = this.environment[name]?.trim();
    return text === '' ? undefined : text;
  }
}

/** Beginnings that only this server's variables have; another name with one of them is a slip of the pen. */
const ownPrefixes = [
  'WECHAT_',
  'PAGE_CODE_',
  'SIMULATOR_',
  'MAIL_',
  'METRICS_',
  'TRUST_',
  'DATABASE_',
  'PUBLIC_',
  'DATA_',
];

export function unknownVariables(environment: Environment): string[] {
  return Object.keys(environment).filter(
    (name) => ownPrefixes.some((prefix) => name.startsWith(prefix)) && !variableByName.has(name),
  );
}
