import { View } from '@tarojs/components';
import { Button } from '../actions/Button';
import { aria } from '../aria';
import './feedback.scss';

export interface EmptyStateProps {
  title: string;
  /** When something will be here, or what to do so that it is. */
  text: string;
  action?: { label: string; onPress(): void | Promise<void> };
}

export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <View className="ui-state">
      <View className="ui-state__sheet" {...aria({ isHidden: true })} />
      <View className="ui-state__title">{title}</View>
      <View className="ui-state__text">{text}</View>
      {action && <Button label={action.label} onPress={action.onPress} />}
    </View>
  );
}

export interface ErrorStateProps {
  /** From http/wordingOf. */
  failure: { text: string; requestId: string | null };
  onRetry(): void | Promise<void>;
}

/** A page that could not be fetched. */
export function ErrorState({ failure, onRetry }: ErrorStateProps) {
  return (
    <View className="ui-state" {...aria({ role: 'alert' })}>
      <View className="ui-state__title">没有打开</View>
      <View className="ui-state__text">{failure.text}</View>
      {failure.requestId && <View className="ui-state__text">编号 {failure.requestId}</View>}
      <Button label="重试" busyLabel="正在重试…" onPress={onRetry} />
    </View>
  );
}
