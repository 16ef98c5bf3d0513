import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../actions/Button';
import { aria } from '../aria';
import { Icon, type IconName } from '../icons/Icon';
import { uiWording } from '../wording';
import type { Tone } from './Tag';
import './feedback.scss';

export interface EmptyStateProps {
  title: string;
  /** When something will be here, or what to do so that it is. */
  text: string;
  /** What would stand here. */
  icon?: IconName;
  action?: { label: string; onPress(): void | Promise<void> };
}

export function EmptyState({ title, text, icon = 'document', action }: EmptyStateProps) {
  return (
    <View className="ui-state">
      <StateBody icon={icon} tone="info" title={title} text={text} />
      {action && (
        <View className="ui-state__action">
          <Button label={action.label} onPress={action.onPress} />
        </View>
      )}
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
      <StateBody icon="care" tone="care" title={uiWording.notOpened} text={failure.text}>
        {failure.requestId && (
          <View className="ui-state__text">{uiWording.requestNumber(failure.requestId)}</View>
        )}
      </StateBody>
      <View className="ui-state__action">
        <Button label={uiWording.retry} busyLabel={uiWording.retrying} onPress={onRetry} />
      </View>
    </View>
  );
}

interface StateBodyProps {
  icon: IconName;
  tone: Tone;
  title: string;
  text: string;
  children?: ReactNode;
}

function StateBody({ icon, tone, title, text, children }: StateBodyProps) {
  return (
    <>
      <View className={`ui-state__mark ui-tone--${tone}`}>
        <Icon name={icon} />
      </View>
      <View className="ui-state__title">{title}</View>
      <View className="ui-state__text">{text}</View>
      {children}
    </>
  );
}
