import { readFileSync } from 'node:fs';
import path from 'node:path';

/** By which number Taro names a component of WeChat in its nodes (`nn`), read from the built templates. */
export function templateNumber(folder: string, component: string): string {
  const templates = readFileSync(path.join(folder, 'base.wxml'), 'utf8');
  const found = new RegExp(`<template name="tmpl_0_(\\w+)">\\s*<${component}[\\s>]`).exec(templates);
  if (!found?.[1]) throw new Error(`no template draws <${component}>`);
  return found[1];
}
