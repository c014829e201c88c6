import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { useNavigate } from 'react-router';
import { useSales } from '../../features/sale/model/sale-store';
import { paths } from '../../lib/paths';

/** Who was here last in this window; `null` before anybody was. */
let lastPersonId: string | null = null;

/** Somebody else begins afresh: no sale, no answer and no screen of the one before. Held seats stay held until their time. */
export function usePersonChange(personId: string | null): void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  useLayoutEffect(() => {
    if (personId === null || personId === lastPersonId) return;
    const isSomebodyElse = lastPersonId !== null;
    lastPersonId = personId;
    if (!isSomebodyElse) return;
    useSales.setState({ present: {}, parked: [], last: null });
    void queries.invalidateQueries();
    void navigate(paths.tonight(), { replace: true });
  }, [personId, queries, navigate]);
}
