import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { paperFontDirectories } from './paper-fonts';

let compiler: NodeCompiler | undefined;

/** Cached layout that the last ten documents did not use is dropped, or the process would grow with each paper. */
const cachedDocuments = 10;

/**
 * One compiler for the process: the first document pays about 0.4 s for the fonts. Each call is synchronous from
 * its inputs to its result, so calls from concurrent requests cannot mix. It looks at the system's fonts too, but
 * of two fonts with one name it takes the one given here (tried with a changed copy in the system's folder).
 */
function typst(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: paperFontDirectories }] });
  return compiler;
}

export interface TypstDocument {
  /** One `<g>` a page, glyphs as outlines. */
  svg(): string;
  pages(): number;
  /** Values of the metadata that the template marks with this label. */
  marked(label: string): unknown[];
  /** The same bytes for the same document and instant. */
  pdf(createdAtUtc: string): Uint8Array;
}

/** What people wrote comes in through `inputs` (JSON in `sys.inputs`), never as part of the source. */
export function compileTypst(source: string, inputs: Record<string, unknown>): TypstDocument {
  const json = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]),
  );
  const compiled = typst().compile({ mainFileContent: source, inputs: json });
  const document = compiled.result;
  if (document === null) throw new Error(`the paper could not be typeset: ${firstFault(compiled)}`);
  typst().evictCache(cachedDocuments);
  return {
    svg: () => typst().plainSvg(document),
    pages: () => document.numOfPages,
    marked: (label) => marked(document, label),
    pdf: (createdAtUtc) =>
      typst().pdf(document, { creationTimestamp: Math.floor(Date.parse(createdAtUtc) / 1000) }),
  };
}

function marked(document: NodeTypstDocument, label: string): unknown[] {
  return typst().query(document, { selector: `<${label}>`, field: 'value' }) as unknown[];
}

/** The compiler's own words; the message names a place in the template, not what a person wrote. */
function firstFault(compiled: ReturnType<NodeCompiler['compile']>): string {
  const diagnostics = compiled.takeDiagnostics();
  if (diagnostics === null) return 'no reason given';
  const [first] = typst().fetchDiagnostics(diagnostics) as { message?: string }[];
  return first?.message ?? 'no reason given';
}
