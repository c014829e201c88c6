import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from '../../ui/key-hint/key-hint';

/** The one way on from a page of the first run. */
export function NextButton({ isWaiting = false, children }: { isWaiting?: boolean; children: ReactNode }) {
  return (
    <Button
      type="submit"
      variant="filled"
      size="lg"
      loading={isWaiting}
      rightSection={<KeyHint keys="Enter" />}
    >
      {children}
    </Button>
  );
}
