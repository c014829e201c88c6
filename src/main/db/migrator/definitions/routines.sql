with routines as (
  select p.*, format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)) as id
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
)
select format('function %s: %s', id, pg_get_functiondef(oid)) as line from routines where prokind <> 'a'
union all
select format('aggregate %s: %s %s %s %s', r.id, a.aggtransfn, a.aggfinalfn, format_type(a.aggtranstype, null), a.agginitval)
  from routines r join pg_aggregate a on a.aggfnoid = r.oid where r.prokind = 'a'
