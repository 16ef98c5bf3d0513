import { FormScreen } from '../../form';
import { usePageParam } from '../../navigation';

export default function FormPage() {
  const id = usePageParam('id');
  const step = usePageParam('step');
  const field = usePageParam('field');
  return <FormScreen id={id} step={step} field={field} />;
}
