import type { FieldDefinition } from '#shared/campaigns/campaign-definition';
import { useOpenForm } from '../form-context';
import { areasOf } from './areas-of';
import { ChoicesAnswer } from './ChoicesAnswer';
import { DirectionsAnswer } from './DirectionsAnswer';
import { NumberAnswer } from './NumberAnswer';
import { TextAnswer } from './TextAnswer';

/** A field of the campaign's form, drawn by its kind. */
export function FormField({ field }: { field: FieldDefinition }) {
  const { definition } = useOpenForm();
  switch (field.kind) {
    case 'choices': {
      const areas = areasOf(field, definition.directionAreas);
      return areas ? <DirectionsAnswer field={field} areas={areas} /> : <ChoicesAnswer field={field} />;
    }
    case 'amount':
    case 'percent':
    case 'count':
      return <NumberAnswer field={field} />;
    default:
      return <TextAnswer field={field} />;
  }
}
