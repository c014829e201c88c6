import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from '../../ui/key-hint/key-hint';

type Props = { isWaiting: boolean; secondsLeft: number; children: ReactNode };

/** The one way through the door; shut while wrong passwords slow it down. */
export function DoorButton({ isWaiting, secondsLeft, children }: Props) {
  return (
    <Button
      type="submit"
      variant="filled"
      size="lg"
      loading={isWaiting}
      disabled={secondsLeft > 0}
      rightSection={secondsLeft > 0 ? null : <KeyHint keys="Enter" />}
    >
      {children}
    </Button>
  );
}
