import { View } from '@tarojs/components';
import { useTap } from '../actions/use-tap';
import { aria } from '../aria';
import './choices.scss';

export interface ChoiceCardProps {
  title: string;
  /** The official description, whole. */
  text?: string;
  isChosen: boolean;
  isDisabled?: boolean;
  onChange(isChosen: boolean): void;
}

/** One of several that may be chosen together, or a condition to confirm. */
export function CheckCard(props: ChoiceCardProps) {
  return <ChoiceCard {...props} kind="checkbox" />;
}

/** One of several of which one holds; a tap on the chosen one changes nothing. */
export function RadioCard(props: ChoiceCardProps) {
  return <ChoiceCard {...props} kind="radio" />;
}

function ChoiceCard({
  kind,
  title,
  text,
  isChosen,
  isDisabled = false,
  onChange,
}: ChoiceCardProps & { kind: Kind }) {
  const { tap } = useTap(() => {
    if (kind === 'checkbox' || !isChosen) onChange(!isChosen);
  });
  const state = `${isChosen ? ' ui-choice--chosen' : ''}${isDisabled ? ' ui-choice--locked' : ''}`;
  return (
    <View
      className={`ui-choice ui-choice--${kind}${state}`}
      hoverClass={isDisabled ? 'none' : 'ui-pressed'}
      onClick={isDisabled ? undefined : tap}
      {...aria({ role: kind, label: text ? `${title}，${text}` : title, isChecked: isChosen, isDisabled })}
    >
      <View className="ui-choice__mark" />
      <View className="ui-choice__main">
        <View className="ui-choice__title">{title}</View>
        {text && <View className="ui-choice__text">{text}</View>}
      </View>
    </View>
  );
}

type Kind = 'checkbox' | 'radio';
