import { Button } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { uiWording } from '../../ui/ui-wording';
import { photosWording } from './photos-wording';
import type { Picture } from './shown-picture';
import type { View } from './view-transform';

/** The picture as it lies in the frame, with what is drawn over it; or why it is not there, with another try. */
export function ViewerPicture({
  picture: { address, width, height },
  name,
  view,
  scale,
  children,
}: {
  picture: Picture;
  name: string;
  view: View;
  scale: number;
  children: ReactNode;
}): ReactElement {
  const [attempt, setAttempt] = useState(0);
  const [hasFailed, setHasFailed] = useState(false);
  const retry = (): void => {
    setHasFailed(false);
    setAttempt((old) => old + 1);
  };
  if (hasFailed) {
    return (
      <div className="viewer__failure" role="alert">
        <p>{photosWording.notLoaded}</p>
        <Button onClick={retry}>{uiWording.retry}</Button>
      </div>
    );
  }
  return (
    <>
      <img
        key={attempt}
        className="viewer__picture"
        src={address}
        alt={name}
        draggable={false}
        width={width}
        height={height}
        style={{
          marginLeft: -width / 2,
          marginTop: -height / 2,
          transform: `translate(${view.x}px, ${view.y}px) rotate(${view.quarterTurns * 90}deg) scale(${scale})`,
        }}
        onError={() => setHasFailed(true)}
      />
      {children}
    </>
  );
}
