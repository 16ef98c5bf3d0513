import { attachmentField } from '#shared/applications/validate-answers';
import { AttachmentKindCard } from '../../attachments';
import { elementIdOf } from '../element-id';
import { useOpenForm } from '../form-context';

export function AttachmentsStep({ isAtDesk }: { isAtDesk: boolean }) {
  const { definition, application, findings, isShown, onCommit } = useOpenForm();
  return (
    <>
      {definition.attachmentKinds.map((kind) => {
        const field = attachmentField(kind.key);
        const faults = isShown(field) ? findings.faults.filter((fault) => fault.field === field) : [];
        return (
          <AttachmentKindCard
            key={kind.key}
            id={elementIdOf(field)}
            kind={kind}
            application={application}
            faults={faults.map(({ message }) => message)}
            isAtDesk={isAtDesk}
            onChange={() => onCommit(field)}
          />
        );
      })}
    </>
  );
}
