import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeDefinition, newKey, withItem, type Editing } from './editing';
import { ItemList } from './item-list';
import { Labelled } from './labelled';
import { NumberInput } from './number-input';

const groups = ['common', 'special'] as const;

/** What the contact confirms one by one, and the kinds of files beside the form. */
export function ConditionsSection({ editing }: { editing: Editing }): ReactElement {
  const { conditions, attachmentKinds } = editing.content.definition;
  return (
    <>
      <h3>{wording.conditions}</h3>
      <ItemList
        items={conditions}
        nameOf={({ text }) => text.slice(0, 12)}
        onChange={(next) => changeDefinition(editing, { conditions: next })}
        add={{
          label: wording.addCondition,
          make: () => ({ key: newKey('condition-'), group: 'common' as const, text: wording.newCondition }),
        }}
      >
        {({ group, text }, index) => (
          <>
            <Labelled label={wording.group}>
              <Select
                aria-label={`${wording.group} ${index + 1}`}
                value={group}
                options={groups.map((value) => ({ value, label: wording.groups[value] }))}
                onChange={(value) =>
                  changeDefinition(editing, { conditions: withItem(conditions, index, { group: value }) })
                }
              />
            </Labelled>
            <Labelled
              label={wording.conditionText}
              fault={editing.faultAt(`definition.conditions.${index}.text`)}
              isWide
            >
              <Input.TextArea
                aria-label={`${wording.conditionText} ${index + 1}`}
                autoSize
                maxLength={5000}
                value={text}
                onChange={({ target }) =>
                  changeDefinition(editing, {
                    conditions: withItem(conditions, index, { text: target.value }),
                  })
                }
              />
            </Labelled>
          </>
        )}
      </ItemList>
      <h3>{wording.attachments}</h3>
      <ItemList
        items={attachmentKinds}
        nameOf={({ label }) => label}
        onChange={(next) => changeDefinition(editing, { attachmentKinds: next })}
        add={{
          label: wording.addAttachment,
          make: () => ({
            key: newKey('attachment-'),
            label: wording.newAttachment,
            hint: '',
            minFiles: 0,
            maxFiles: 5,
          }),
        }}
      >
        {(kind, index) => {
          const place = `definition.attachmentKinds.${index}`;
          const set = (changes: Partial<typeof kind>): void =>
            changeDefinition(editing, { attachmentKinds: withItem(attachmentKinds, index, changes) });
          return (
            <>
              {(['label', 'hint'] as const).map((part) => {
                const caption = part === 'label' ? wording.attachmentLabel : wording.hint;
                return (
                  <Labelled key={part} label={caption} fault={editing.faultAt(`${place}.${part}`)} isWide>
                    <Input
                      aria-label={`${caption} ${kind.label}`}
                      maxLength={200}
                      value={kind[part]}
                      onChange={({ target }) => set({ [part]: target.value })}
                    />
                  </Labelled>
                );
              })}
              {(['minFiles', 'maxFiles'] as const).map((part) => (
                <Labelled key={part} label={wording[part]} fault={editing.faultAt(`${place}.${part}`)}>
                  <NumberInput
                    label={`${wording[part]} ${kind.label}`}
                    value={kind[part]}
                    onChange={(value) => set({ [part]: Math.round(value ?? 0) })}
                  />
                </Labelled>
              ))}
            </>
          );
        }}
      </ItemList>
    </>
  );
}
