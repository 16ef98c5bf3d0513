/** A node as Taro sends it to WeChat: nn = template, cn = children, v = text, cl = class; other keys are props. */
export interface TreeNode {
  nn?: string;
  sid?: string;
  uid?: string;
  cl?: string;
  v?: string;
  cn?: TreeNode[];
  [prop: string]: unknown;
}

type Container = Record<string, unknown>;

/** Applies one setData payload, for example { 'root.cn.[0].cn.[1].v': '已保存' }, as WeChat does. */
export function applySetData(data: Container, payload: Record<string, unknown>): void {
  for (const [path, value] of Object.entries(payload)) {
    const keys = path.split('.').map((key) => key.replace(/^\[(\d+)\]$/, '$1'));
    const last = keys.pop();
    if (last === undefined) continue;
    let at = data;
    for (const key of keys) {
      at[key] ??= {};
      at = at[key] as Container;
    }
    // What crosses to WeChat's view layer is a copy made of JSON.
    at[last] = value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
  }
}

export function* walk(node: TreeNode | undefined): Generator<TreeNode> {
  if (!node) return;
  yield node;
  // A removed child may leave a hole.
  for (const child of node.cn ?? []) yield* walk(child);
}

/** All the text under a node, in reading order, one line a text node. */
export function textOf(node: TreeNode | undefined): string {
  return [...walk(node)].flatMap((found) => (typeof found.v === 'string' ? [found.v] : [])).join('\n');
}

/** The text under a node without breaks: what stands on a button. */
export function labelOf(node: TreeNode): string {
  return textOf(node).replaceAll('\n', '');
}

/** From the root to the node, both included; empty when it is not in the tree. */
export function pathTo(root: TreeNode | undefined, wanted: TreeNode): TreeNode[] {
  if (!root) return [];
  if (root === wanted) return [root];
  for (const child of root.cn ?? []) {
    const below = pathTo(child, wanted);
    if (below.length > 0) return [root, ...below];
  }
  return [];
}

/** How many nodes the view layer has to draw, and how deep they stand in each other. */
export function sizeOf(root: TreeNode | undefined): { nodes: number; depth: number } {
  if (!root) return { nodes: 0, depth: 0 };
  const below = (root.cn ?? []).map(sizeOf);
  return {
    nodes: below.reduce((sum, { nodes }) => sum + nodes, 1),
    depth: Math.max(0, ...below.map(({ depth }) => depth)) + 1,
  };
}
