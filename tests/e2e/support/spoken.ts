import type { CDPSession, Page } from 'playwright-core';

/** A node as a screen reader finds it. */
export interface SpokenNode {
  role: string;
  name: string;
  isSelected: boolean;
}

type TreeNode = {
  nodeId: string;
  role?: { value?: unknown };
  name?: { value?: unknown };
  childIds?: string[];
  properties?: { name: string; value: { value?: unknown } }[];
};

/** What a screen reader is told of this window, read from the accessibility tree that Chromium hands to the system. */
export async function listenTo(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  return {
    /** The node that has the focus; `null` when only the page has it. */
    focused: async (): Promise<SpokenNode | null> => {
      const focused = (await treeOf(session)).filter(
        (node) => flag(node, 'focused') && word(node.role) !== 'RootWebArea',
      );
      const node = focused.at(-1);
      return node
        ? { role: word(node.role), name: word(node.name), isSelected: flag(node, 'selected') }
        : null;
    },
    /** What stands in the polite voice of the app. */
    said: async (): Promise<string> => {
      const nodes = await treeOf(session);
      const region = nodes.find((node) => word(node.role) === 'status');
      return nodes
        .filter((node) => region?.childIds?.includes(node.nodeId))
        .map((node) => word(node.name))
        .join('');
    },
    close: () => session.detach(),
  };
}

async function treeOf(session: CDPSession): Promise<TreeNode[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}

function word(value: { value?: unknown } | undefined): string {
  return typeof value?.value === 'string' ? value.value : '';
}

function flag(node: TreeNode, name: string): boolean {
  return node.properties?.find((property) => property.name === name)?.value.value === true;
}
