import { View } from '@tarojs/components';
import { Button } from '../actions/Button';
import { uiWording } from '../wording';
import { Overlay } from './Overlay';
import './overlays.scss';

export interface ConfirmDialogProps {
  title: string;
  /** What will happen, and whether it can be undone. */
  text: string;
  /** The act itself, "提交", not "确定". */
  confirmLabel: string;
  cancelLabel?: string;
  isDangerous?: boolean;
  /** Runs inside the tap. Close the dialog by leaving it out of the page. */
  onConfirm(): void | Promise<void>;
  onCancel(): void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    text,
    confirmLabel,
    cancelLabel = uiWording.goBack,
    isDangerous = false,
    onConfirm,
    onCancel,
  } = props;
  return (
    <Overlay label={title} place="middle">
      <View className="ui-dialog__title">{title}</View>
      <View className="ui-dialog__text">{text}</View>
      <View className="ui-dialog__buttons">
        <Button kind={isDangerous ? 'danger' : 'primary'} label={confirmLabel} onPress={onConfirm} />
        <Button kind="secondary" label={cancelLabel} onPress={onCancel} />
      </View>
    </Overlay>
  );
}
