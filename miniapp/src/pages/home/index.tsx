import { View, Button } from '@tarojs/components';

export default function HomePage() {
  return (
    <View ariaLabel="首页">
      <Button>双创申报</Button>
    </View>
  );
}
