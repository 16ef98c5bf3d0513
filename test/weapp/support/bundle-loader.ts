import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

type ModuleExports = Record<string, unknown>;

/**
 * Runs the files of a built mini-program in a context with what WeChat has and without what it withholds: no window,
 * document, URL, fetch, TextEncoder, structuredClone, AbortController (a new context has none of them), no eval, and a
 * Function constructor that gives a function without effect.
 */
export class BundleLoader {
  private readonly context: vm.Context;
  private readonly loaded = new Map<string, { exports: ModuleExports }>();

  constructor(
    private readonly folder: string,
    globals: Record<string, unknown>,
  ) {
    this.context = vm.createContext({ ...globals });
    vm.runInContext(
      `delete globalThis.eval;
       delete globalThis.WebAssembly;
       {
         const crippled = function Function() { return function () {}; };
         crippled.prototype = Function.prototype;
         Function.prototype.constructor = crippled;
         globalThis.Function = crippled;
       }`,
      this.context,
    );
  }

  /** `file` is relative to the bundle, with or without ".js"; runs once, like a CommonJS module. */
  load(file: string): ModuleExports {
    const name = file.endsWith('.js') ? file : `${file}.js`;
    const known = this.loaded.get(name);
    if (known) return known.exports;
    const module = { exports: {} as ModuleExports };
    this.loaded.set(name, module);
    const source = readFileSync(path.join(this.folder, name), 'utf8');
    const run = vm.runInContext(`(function (require, module, exports) {${source}\n})`, this.context, {
      filename: name,
    }) as (require: (wanted: string) => ModuleExports, module: object, exports: ModuleExports) => void;
    const require = (wanted: string) => this.load(path.posix.join(path.posix.dirname(name), wanted));
    run(require, module, module.exports);
    return module.exports;
  }

  /** For asserting what the context has: `typeof URL`. */
  evaluate(expression: string): unknown {
    return vm.runInContext(expression, this.context);
  }
}
