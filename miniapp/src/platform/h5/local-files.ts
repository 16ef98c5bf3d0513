/** On H5 a path is an object URL; the file behind it is kept, because fetching a blob: address may be forbidden. */
const files = new Map<string, Blob>();

export function pathOf(file: Blob): string {
  const path = URL.createObjectURL(file);
  files.set(path, file);
  return path;
}

export function fileAt(path: string): Blob {
  const file = files.get(path);
  if (!file) throw new Error(`no file behind ${path}`);
  return file;
}
