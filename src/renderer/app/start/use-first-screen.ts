import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { bridge } from '../../lib/bridge';

/** Frames without an open question, after which nothing more is being fetched for this screen. */
const quietFrames = 3;
/** Milliseconds after which the screen counts as usable all the same. */
const patience = 5_000;

/** Tells main once that the first screen stands, with what it shows: for the picture that the start takes of it. */
export function useFirstScreen(isKnown: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!isKnown) return;
    const end = performance.now() + patience;
    let quiet = 0;
    let frame = requestAnimationFrame(look);
    function look(): void {
      quiet = queries.isFetching() === 0 ? quiet + 1 : 0;
      if (quiet >= quietFrames || performance.now() > end) bridge().ready();
      else frame = requestAnimationFrame(look);
    }
    return () => cancelAnimationFrame(frame);
  }, [isKnown, queries]);
}
