import { View } from '@tarojs/components';
import { findIndustries, industryText } from '#shared/industries/find-industries';
import { Button, Card, LinkRow } from '../../ui';
import { formWording } from '../wording';
import './answers.scss';

const shownMax = 6;

export interface IndustrySuggestionsProps {
  typed: string;
  onChoose(text: string): void;
  onClose(): void;
}

/** Groups of the national classification that fit what is being typed; the own words stay possible. */
export function IndustrySuggestions({ typed, onChoose, onClose }: IndustrySuggestionsProps) {
  const found = findIndustries(typed, shownMax);
  if (found.length === 0) return null;
  return (
    <View className="form-beneath">
      <Card>
        <View className="form-guidance">{formWording.industries}</View>
        {found.map((industry) => (
          <LinkRow
            key={industry.code}
            title={industryText(industry)}
            text={industry.division}
            onPress={() => onChoose(industryText(industry))}
          />
        ))}
        <Button kind="text" label={formWording.ownIndustry} onPress={onClose} />
      </Card>
    </View>
  );
}
