import { PushRefused } from './push-refused';

/**
 * Reads the only XML that WeChat pushes: nested elements without attributes, text or CDATA inside.
 * Declarations, DOCTYPE, comments, attributes and entities are refused, so there is nothing to expand.
 */
type XmlValue = string | XmlElement | XmlValue[];
interface XmlElement {
  [name: string]: XmlValue;
}

const maxDepth = 6;
const token = /<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([A-Za-z][A-Za-z0-9_]{0,63})>|([^<&]+)/uy;

interface OpenElement {
  name: string;
  text: string;
  children: XmlElement | null;
}

/** The content of the root element `xml`. An element that comes again under one parent becomes an array. */
export function readPushXml(source: string): XmlElement {
  const root: OpenElement = { name: '', text: '', children: null };
  const open: OpenElement[] = [root];
  token.lastIndex = 0;
  while (token.lastIndex < source.length) {
    const match = token.exec(source);
    const current = open.at(-1);
    if (match === null || current === undefined) throw new PushRefused('unreadable');
    const [, cdata, slash, name, text] = match;
    if (name === undefined) current.text += cdata ?? text ?? '';
    else if (slash === '') open.push({ name, text: '', children: null });
    else closeElement(open, name);
    if (open.length > maxDepth) throw new PushRefused('unreadable');
  }
  const content = root.children?.xml;
  const isWhole =
    open.length === 1 && root.text.trim() === '' && Object.keys(root.children ?? {}).length === 1;
  if (!isWhole || typeof content !== 'object' || Array.isArray(content)) throw new PushRefused('unreadable');
  return content;
}

function closeElement(open: OpenElement[], name: string): void {
  const closed = open.pop();
  const parent = open.at(-1);
  if (closed === undefined || parent === undefined || closed.name !== name)
    throw new PushRefused('unreadable');
  if (closed.children !== null && closed.text.trim() !== '') throw new PushRefused('unreadable');
  const value: XmlValue = closed.children ?? closed.text;
  // Without a prototype no element name can reach anything but data.
  parent.children ??= Object.create(null) as XmlElement;
  const earlier = parent.children[name];
  if (earlier === undefined) parent.children[name] = value;
  else if (Array.isArray(earlier)) earlier.push(value);
  else parent.children[name] = [earlier, value];
}
