import { View } from '@tarojs/components';
import { computedGrowth } from '#shared/applications/validate-answers';
import { NOT_APPLICABLE, type NumberFieldDefinition } from '#shared/campaigns/campaign-definition';
import { normaliseDecimal } from '#shared/text/decimal';
import { Button, NumberField } from '../../ui';
import { useOpenForm } from '../form-context';
import { finishedAnswer, typedAnswer } from '../typed-answer';
import { useField } from '../use-field';
import { formWording } from '../wording';
import { ConflictChoice } from './ConflictChoice';
import { FieldKeeper } from './FieldKeeper';
import './answers.scss';

export function NumberAnswer({ field }: { field: NumberFieldDefinition }) {
  const { definition, answers, findings } = useOpenForm();
  const open = useField(field);
  const text = typeof open.value === 'string' ? open.value : '';
  const rule = definition.form.growthRules.find(({ growth }) => growth === field.key);
  const computed = rule ? computedGrowth(rule, answers) : null;
  const isOffered = computed !== null && !isSaid(computed, text) && !open.isReadOnly;
  // Only while nothing is there: beside a figure the button would look like a second answer.
  const isNotApplicableOffered =
    field.kind === 'percent' && computed === null && text.trim() === '' && !open.isReadOnly;
  const remarks = findings.remarks.filter((remark) => remark.field === field.key);
  return (
    <View>
      <FieldKeeper key={open.drawing} text={text}>
        {(initialText) => (
          <NumberField
            {...open.frame}
            initialText={initialText}
            unit={text.trim() === NOT_APPLICABLE ? undefined : field.unit}
            allowsNegative={field.minimum === null || field.minimum < 0}
            isReadOnly={open.isReadOnly}
            onChange={(typed) => open.type(typedAnswer(field, typed))}
            onCommit={(typed) => {
              const finished = finishedAnswer(field, typed);
              if (finished === typed) open.commit();
              else open.fill(finished);
            }}
          />
        )}
      </FieldKeeper>
      {isOffered && (
        <View className="form-beneath form-offer">
          <View className="form-offer__text">
            {formWording.computed(computed === NOT_APPLICABLE ? computed : `${computed}%`)}
          </View>
          <Button kind="secondary" label={formWording.takeComputed} onPress={() => open.fill(computed)} />
        </View>
      )}
      {isNotApplicableOffered && (
        <View className="form-beneath form-offer">
          <Button
            kind="secondary"
            label={formWording.notApplicable}
            onPress={() => open.fill(NOT_APPLICABLE)}
          />
        </View>
      )}
      {remarks.map(({ code, message }) => (
        <View className="form-beneath form-remark" key={code}>
          {message}
        </View>
      ))}
      {open.isInConflict && <ConflictChoice field={field} />}
    </View>
  );
}

/** Whether the field says so already, however many digits were typed. */
function isSaid(computed: string, text: string): boolean {
  const typed = normaliseDecimal(text);
  return typed === computed || (typed !== '' && Number(typed) === Number(computed));
}
