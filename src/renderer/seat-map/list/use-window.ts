import { useElementSize } from '@mantine/hooks';
import { useState, type RefCallback } from 'react';

/** Rows drawn beyond what is seen, so that a quick scroll shows no gap. */
const spare = 8;

type Window = {
  ref: RefCallback<HTMLDivElement>;
  first: number;
  last: number;
  /** Height of what is not drawn before and after. */
  before: number;
  after: number;
  onScroll: (event: React.UIEvent<HTMLElement>) => void;
};

/** Which of many rows of one height are near what is seen; only those are drawn. Heights in pixels. */
export function useWindow(count: number, rowHeight: number): Window {
  const { ref, height } = useElementSize<HTMLDivElement>();
  const [scrolled, setScrolled] = useState(0);
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - spare);
  const last = Math.min(count, Math.ceil((scrolled + height) / rowHeight) + spare);
  return {
    ref,
    first,
    last,
    before: first * rowHeight,
    after: Math.max(0, (count - last) * rowHeight),
    onScroll: (event: React.UIEvent<HTMLElement>) => setScrolled(event.currentTarget.scrollTop),
  };
}
