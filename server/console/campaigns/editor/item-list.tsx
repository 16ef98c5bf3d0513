import { Button, Tooltip } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';

interface ItemListProps<Item> {
  items: readonly Item[];
  nameOf: (item: Item) => string;
  children: (item: Item, index: number) => ReactNode;
  onChange: (items: Item[]) => void;
  /** Without `make` there is nothing more to add. */
  add: { label: string; make: (() => Item) | null };
  /** Why an item must stay, or null. */
  whyNeeded?: (item: Item) => string | null;
}

/** Things of one kind in an order: each can be changed, moved and taken out, and one more added. */
export function ItemList<Item extends { key: string }>(props: ItemListProps<Item>): ReactElement {
  const { items, children, onChange, add } = props;
  return (
    <div className="items">
      {items.map((item, index) => (
        <div key={item.key} className="items__item">
          <div className="items__parts">{children(item, index)}</div>
          <ItemButtons {...props} item={item} index={index} />
        </div>
      ))}
      <Button
        disabled={add.make === null}
        onClick={() => add.make !== null && onChange([...items, add.make()])}
      >
        {add.label}
      </Button>
    </div>
  );
}

function ItemButtons<Item extends { key: string }>({
  item,
  index,
  items,
  nameOf,
  onChange,
  whyNeeded,
}: ItemListProps<Item> & { item: Item; index: number }): ReactElement {
  const name = nameOf(item);
  const why = whyNeeded?.(item) ?? null;
  const move = (to: number): void => {
    const others = items.filter((other) => other !== item);
    onChange([...others.slice(0, to), item, ...others.slice(to)]);
  };
  return (
    <div className="items__buttons">
      <Button
        size="small"
        aria-label={wording.up(name)}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      >
        {wording.upShort}
      </Button>
      <Button
        size="small"
        aria-label={wording.down(name)}
        disabled={index === items.length - 1}
        onClick={() => move(index + 1)}
      >
        {wording.downShort}
      </Button>
      <Tooltip title={why === null ? undefined : `${wording.cannotRemove}${why}`}>
        <Button
          size="small"
          danger
          aria-label={why === null ? wording.remove(name) : `${wording.cannotRemove}${why}`}
          disabled={why !== null}
          onClick={() => onChange(items.filter((other) => other !== item))}
        >
          {wording.removeShort}
        </Button>
      </Tooltip>
    </div>
  );
}
