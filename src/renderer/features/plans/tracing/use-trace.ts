import { useCallback, useEffect, useRef, useState } from 'react';
import type { Pdf } from './open-pdf';
import { traceFile, tracePage, type TraceFault, type TraceFound, type Traced } from './trace-file';

/** How far a chosen file is on its way under the plan. */
type TraceState =
  | { kind: 'none' }
  | { kind: 'reading'; name: string }
  | { kind: 'pages'; name: string; pdf: Pdf }
  | { kind: 'refused'; name: string; fault: TraceFault }
  | { kind: 'laid'; paper: Traced['paper'] };

/** Reads chosen files and picked pages one at a time; `lay` gets the picture. What is under way ends with the component. */
export function useTrace(lay: (traced: Traced) => void) {
  const [state, setState] = useState<TraceState>({ kind: 'none' });
  const work = useRef<{ stop: AbortController; pdf: Pdf | null } | null>(null);

  const giveUp = useCallback(() => {
    work.current?.stop.abort();
    work.current?.pdf?.close();
    work.current = null;
  }, []);
  useEffect(() => giveUp, [giveUp]);

  const settle = (name: string, found: TraceFound) => {
    if (found.kind === 'pages') {
      if (work.current) work.current.pdf = found.pdf;
      return setState({ kind: 'pages', name, pdf: found.pdf });
    }
    giveUp();
    if (found.kind === 'refused') return setState({ ...found, name });
    lay(found.traced);
    setState({ kind: 'laid', paper: found.traced.paper });
  };

  const read = (name: string, begin: (stop: AbortSignal) => Promise<TraceFound>) => {
    const { signal } = (work.current ??= { stop: new AbortController(), pdf: null }).stop;
    setState({ kind: 'reading', name });
    begin(signal).then(
      (found) => {
        if (!signal.aborted) settle(name, found);
        else if (found.kind === 'pages') found.pdf.close();
      },
      // Only whoever stopped it makes it fail.
      () => undefined,
    );
  };

  return {
    state,
    take: (file: File) => {
      giveUp();
      read(file.name, (stop) => traceFile(file, stop));
    },
    pick: (name: string, pdf: Pdf, page: number) => read(name, (stop) => tracePage(pdf, page, stop)),
    stop: () => {
      giveUp();
      setState({ kind: 'none' });
    },
  };
}
