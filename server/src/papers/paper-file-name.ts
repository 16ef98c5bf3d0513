import type { Application } from '../applications';

/** Under which an issued PDF is saved. */
export function paperFileName({ code }: Pick<Application, 'code'>, revision: number): string {
  return `申报表-${code}-第${revision}次打印.pdf`;
}
