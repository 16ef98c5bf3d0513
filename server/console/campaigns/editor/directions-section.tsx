import { Button, Input } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeDefinition, newKey, withItem, type Definition, type Editing } from './editing';
import { ItemList } from './item-list';
import { Labelled } from './labelled';

type Area = Definition['directionAreas'][number];

/** Areas with their directions; the numbers follow from the order. */
export function DirectionsSection({ editing }: { editing: Editing }): ReactElement {
  const areas = editing.content.definition.directionAreas;
  const change = (directionAreas: Area[]): void => changeDefinition(editing, { directionAreas });
  return (
    <>
      {areas.map((area, index) => (
        <AreaEditor
          // An area has no key of its own, and is only edited where it stands.
          key={index}
          area={area}
          index={index}
          editing={editing}
          onChange={(changes) => change(withItem(areas, index, changes))}
          onRemove={() => change(areas.filter((other) => other !== area))}
        />
      ))}
      <Button onClick={() => change([...areas, { title: wording.newArea, aim: null, directions: [] }])}>
        {wording.addArea}
      </Button>
    </>
  );
}

function AreaEditor({
  area,
  index,
  editing,
  onChange,
  onRemove,
}: {
  area: Area;
  index: number;
  editing: Editing;
  onChange: (changes: Partial<Area>) => void;
  onRemove: () => void;
}): ReactElement {
  const place = `definition.directionAreas.${index}`;
  return (
    <section className="editor-block" aria-label={wording.area(index + 1)}>
      <div className="editor-block__head">
        <h3>{wording.area(index + 1)}</h3>
        <Button size="small" danger aria-label={wording.remove(area.title)} onClick={onRemove}>
          {wording.removeShort}
        </Button>
      </div>
      <Labelled
        label={wording.areaTitle}
        fault={editing.faultAt(`${place}.title`) ?? editing.faultAt(place)}
        isWide
      >
        <Input
          aria-label={wording.areaTitle}
          maxLength={200}
          value={area.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </Labelled>
      <Labelled label={wording.areaAim} isWide>
        <Input
          aria-label={wording.areaAim}
          maxLength={1000}
          value={area.aim ?? ''}
          onChange={({ target }) => onChange({ aim: target.value === '' ? null : target.value })}
        />
      </Labelled>
      <ItemList
        items={area.directions}
        nameOf={({ title }) => title}
        onChange={(directions) => onChange({ directions })}
        add={{
          label: wording.addDirection,
          make: () => ({
            key: newKey('direction-'),
            number: 0,
            title: wording.newDirection,
            description: '',
          }),
        }}
      >
        {(direction, position) => {
          const at = `${place}.directions.${position}`;
          const set = (changes: Partial<typeof direction>): void =>
            onChange({ directions: withItem(area.directions, position, changes) });
          return (
            <>
              <Labelled label={wording.directionTitle} fault={editing.faultAt(`${at}.title`)} isWide>
                <Input
                  aria-label={wording.directionTitle}
                  maxLength={200}
                  prefix={`${direction.number}.`}
                  value={direction.title}
                  onChange={({ target }) => set({ title: target.value })}
                />
              </Labelled>
              <Labelled label={wording.directionText} fault={editing.faultAt(`${at}.description`)} isWide>
                <Input.TextArea
                  aria-label={wording.directionText}
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  maxLength={5000}
                  value={direction.description}
                  onChange={({ target }) => set({ description: target.value })}
                />
              </Labelled>
            </>
          );
        }}
      </ItemList>
    </section>
  );
}
