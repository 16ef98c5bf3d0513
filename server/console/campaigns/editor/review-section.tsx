import { Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { campaignsWording as wording } from '../campaigns-wording';
import { changeDefinition, newKey, withItem, type Definition, type Editing } from './editing';
import { ItemList } from './item-list';
import { Labelled, PlaceFault } from './labelled';
import { NumberInput } from './number-input';
import { TieRuleEditor } from './tie-rule-editor';

type Review = Definition['review'];

const aggregations = ['mean', 'withoutExtremes'] as const;

/** How experts score. */
export function ReviewSection({ editing }: { editing: Editing }): ReactElement {
  const { review } = editing.content.definition;
  const { criteria, tieRule } = review;
  const change = (changes: Partial<Review>): void =>
    changeDefinition(editing, { review: { ...review, ...changes } });
  const place = 'definition.review';
  // A criterion that decides between equal scores stays while the rule names it.
  const isInTieRule = (key: string): boolean =>
    tieRule.some((breaker) => breaker.by === 'criterion' && breaker.key === key);
  return (
    <>
      <h3>{wording.criteria}</h3>
      <PlaceFault text={editing.faultAt(`${place}.criteria`)} />
      <ItemList
        items={criteria}
        nameOf={({ label }) => label}
        onChange={(next) =>
          change({
            criteria: next,
            tieRule: tieRule.filter(
              (breaker) => breaker.by !== 'criterion' || next.some(({ key }) => key === breaker.key),
            ),
          })
        }
        add={{
          label: wording.addCriterion,
          make: () => ({
            key: newKey('criterion-'),
            label: wording.newCriterion,
            guidance: '',
            maximumPoints: 10,
            weight: 10,
          }),
        }}
      >
        {(criterion, index) => {
          const set = (changes: Partial<typeof criterion>): void =>
            change({ criteria: withItem(criteria, index, changes) });
          return (
            <>
              <Labelled
                label={isInTieRule(criterion.key) ? `${wording.criterion} *` : wording.criterion}
                fault={editing.faultAt(`${place}.criteria.${index}.label`)}
                isWide
              >
                <Input
                  aria-label={`${wording.criterion} ${index + 1}`}
                  maxLength={200}
                  value={criterion.label}
                  onChange={({ target }) => set({ label: target.value })}
                />
              </Labelled>
              <Labelled label={wording.criterionGuidance} isWide>
                <Input.TextArea
                  aria-label={`${wording.criterionGuidance} ${index + 1}`}
                  autoSize
                  maxLength={1000}
                  value={criterion.guidance}
                  onChange={({ target }) => set({ guidance: target.value })}
                />
              </Labelled>
              {(['maximumPoints', 'weight'] as const).map((part) => (
                <Labelled key={part} label={wording[part]}>
                  <NumberInput
                    label={`${wording[part]} ${criterion.label}`}
                    value={criterion[part]}
                    onChange={(value) => set({ [part]: Math.max(1, Math.round(value ?? 1)) })}
                  />
                </Labelled>
              ))}
            </>
          );
        }}
      </ItemList>
      <div className="editor-grid">
        <Labelled label={wording.experts} fault={editing.faultAt(`${place}.expertsPerApplication`)}>
          <NumberInput
            label={wording.experts}
            value={review.expertsPerApplication}
            onChange={(value) =>
              change({ expertsPerApplication: Math.min(15, Math.max(1, Math.round(value ?? 1))) })
            }
          />
        </Labelled>
        <Labelled label={wording.aggregation} fault={editing.faultAt(`${place}.aggregation`)}>
          <Select
            aria-label={wording.aggregation}
            value={review.aggregation}
            options={aggregations.map((value) => ({ value, label: wording.aggregations[value] }))}
            onChange={(aggregation) => change({ aggregation })}
          />
        </Labelled>
        <Labelled label={wording.fractionDigits} fault={editing.faultAt(`${place}.scoreFractionDigits`)}>
          <NumberInput
            label={wording.fractionDigits}
            value={review.scoreFractionDigits}
            onChange={(value) =>
              change({ scoreFractionDigits: Math.min(4, Math.max(0, Math.round(value ?? 0))) })
            }
          />
        </Labelled>
      </div>
      <h3>{wording.tieRule}</h3>
      <p>{wording.tieRuleHint}</p>
      <PlaceFault text={editing.faultAt(`${place}.tieRule`)} />
      <TieRuleEditor
        criteria={criteria}
        tieRule={tieRule}
        faultAt={(index) => editing.faultAt(`${place}.tieRule.${index}`)}
        onChange={(next) => change({ tieRule: next })}
      />
    </>
  );
}
